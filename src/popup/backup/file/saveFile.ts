/** Gives the person a file to save. It is encrypted: its address, which ends at once, tells nobody anything. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Firefox begins to read it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
