/** The state of a button's last press: `failed` shows in red. */
export type ResultState = 'waiting' | 'progress' | 'done' | 'failed'

/** Shows a button's result as JSON in its own `output`, where tests read it too. */
export function showResult(name: string, state: ResultState, value?: unknown): void {
  const output = document.querySelector<HTMLOutputElement>(`output[data-result="${name}"]`)
  if (!output) throw new Error(`There is no place for the result of ${name}`)
  output.dataset.state = state
  output.textContent = value === undefined ? '' : JSON.stringify(value, bigintAsText, 2)
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}
