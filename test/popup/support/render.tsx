import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { onTestFinished } from 'vitest'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true

/** Renders into the page until the test ends. */
export async function render(node: ReactNode): Promise<HTMLElement> {
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  onTestFinished(async () => {
    await act(async () => root.unmount())
    container.remove()
  })
  await act(async () => root.render(node))
  return container
}

/** Presses the button with this text or label. */
export async function press(container: ParentNode, name: string): Promise<void> {
  const button = [...container.querySelectorAll('button')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent) === name,
  )
  if (!button) throw new Error(`There is no button “${name}”`)
  await act(async () => button.click())
}

/** Types into a field, as a browser tells it to the page. */
export async function type(field: HTMLInputElement, text: string): Promise<void> {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  await act(async () => {
    setValue?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** @returns the field with this label, by `<label>` or `aria-label` */
export function fieldOf(container: ParentNode, label: string): HTMLInputElement {
  const byName = container.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)
  const tied = [...container.querySelectorAll('label')].find(({ textContent }) => textContent === label)
  const field = byName ?? document.getElementById(tied?.getAttribute('for') ?? '')
  if (!(field instanceof HTMLInputElement)) throw new Error(`There is no field “${label}”`)
  return field
}
