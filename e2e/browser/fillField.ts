import type { Locator } from 'playwright'

/**
 * Puts a text into a field, in place of what it held. In Firefox Playwright sets the field's value past React, which then
 * hears of nothing; there this does as pasting does.
 */
export async function fillField(field: Locator, text: string): Promise<void> {
  const isFirefox = field.page().context().browser()?.browserType().name() === 'firefox'
  await (isFirefox ? field.evaluate(paste, text) : field.fill(text))
}

/** Runs in the page. */
function paste(element: Element, text: string): void {
  const field = element as HTMLInputElement | HTMLTextAreaElement
  field.focus()
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
