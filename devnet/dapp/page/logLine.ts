/** Adds a line to the page's log, the newest on top. */
export function logLine(text: string, kind: 'plain' | 'failed' = 'plain'): void {
  const line = document.createElement('li')
  line.className = kind
  line.textContent = `${new Date().toLocaleTimeString('en-GB')}  ${text}`
  document.getElementById('log')?.append(line)
}
