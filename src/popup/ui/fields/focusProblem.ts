import { flushSync } from 'react-dom'

/**
 * Makes a change that shows what is wrong with a form, and goes to the first field that something is wrong with: with
 * large text it may be out of sight.
 */
export function focusProblem(show: () => void): void {
  flushSync(show)
  document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
