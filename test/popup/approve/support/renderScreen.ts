import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let mounted: { root: Root; container: HTMLElement } | undefined

/** Renders a screen into the document. What another test left is taken away first. */
export async function renderScreen(screen: ReactNode): Promise<HTMLElement> {
  await clearScreen()
  const container = document.createElement('div')
  document.body.append(container)
  const root = createRoot(container)
  mounted = { root, container }
  await act(async () => root.render(screen))
  return container
}

/** Takes the present screen away. */
export async function clearScreen(): Promise<void> {
  const { root, container } = mounted ?? {}
  mounted = undefined
  await act(async () => root?.unmount())
  container?.remove()
}

/**
 * @returns the one element of a kind that has that name: its own text, its label, or `aria-label`
 * @throws Error when there is none
 */
export function getByName<Kind extends HTMLElement>(selector: string, name: string): Kind {
  const found = findByName<Kind>(selector, name)
  if (!found) throw new Error(`No ${selector} is named “${name}” in: ${document.body.textContent}`)
  return found
}

/** As `getByName`, but undefined when there is none. */
export function findByName<Kind extends HTMLElement>(selector: string, name: string): Kind | undefined {
  return [...document.querySelectorAll<Kind>(selector)].find((element) => getName(element) === name)
}

/** Does something to the screen, and waits until it has taken effect. */
export async function perform(deed: () => void): Promise<void> {
  await act(async () => {
    deed()
    await flush()
  })
}

/** Types a whole text into a field, as React hears it. */
export async function fill(field: HTMLInputElement | HTMLSelectElement, text: string): Promise<void> {
  await perform(() => {
    const prototype = Object.getPrototypeOf(field)
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
  })
}

/** Lets promises that follow from one another settle, without a timer: those may be fake. */
async function flush(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

function getName(element: HTMLElement): string | undefined {
  const label = element.getAttribute('aria-label')
  if (label) return label
  const labelled = 'labels' in element ? (element.labels as NodeListOf<HTMLElement> | null)?.[0] : undefined
  return (labelled ?? element).textContent?.trim()
}
