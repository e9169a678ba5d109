import type { Page } from 'playwright'

const PATIENCE_MS = 20_000

/**
 * Goes from element to element until the one of this name has the focus, as a person does who has no mouse. The name is
 * that of a button or link, or the label of a field; what is on its way is waited for.
 *
 * @throws Error if no step leads there within 20 s
 */
export async function tabTo(page: Page, name: string): Promise<void> {
  const start = performance.now()
  while (performance.now() - start < PATIENCE_MS) {
    if ((await page.evaluate(nameFocused)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No way leads to ${name} by keyboard`)
}

/** Goes to a button or link by keyboard and presses it. */
export async function tabAndPress(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Goes to a field by keyboard and types. */
export async function tabAndType(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(text)
}

/** Gives the password where the wallet asks for it once more. */
export async function proveByKeyboard(page: Page, password: string): Promise<void> {
  await page.getByRole('dialog', { name: 'Is it you?' }).waitFor()
  await tabAndType(page, 'Password', password)
  await page.keyboard.press('Enter')
}

/** Runs in the page. */
function nameFocused(): string | undefined {
  const focused = document.activeElement
  if (!focused?.matches('button, a, input, select, textarea')) return undefined
  const [label] = (focused as HTMLInputElement).labels ?? []
  const name = focused.getAttribute('aria-label') ?? label?.textContent ?? focused.textContent
  return name?.trim()
}
