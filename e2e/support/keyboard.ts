import type { Page } from 'playwright'
import { focusStart } from '../browser/focusStart.ts'

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
    const { isInPage, focused } = await page.evaluate(readFocus)
    if (!isInPage) await focusStart(page)
    else if (focused === name) return
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

/** Runs in the page. @returns whether the focus is anywhere in it, and the name of what has it */
function readFocus(): { isInPage: boolean; focused: string | undefined } {
  const isInPage = document.hasFocus()
  const focused = document.activeElement
  if (!focused?.matches('button, a, input, select, textarea')) return { isInPage, focused: undefined }
  const [label] = (focused as HTMLInputElement).labels ?? []
  const name = focused.getAttribute('aria-label') ?? label?.textContent ?? focused.textContent
  return { isInPage, focused: name?.trim() }
}
