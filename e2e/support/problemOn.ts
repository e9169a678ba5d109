import type { Locator, Page } from 'playwright'

/** @returns what went wrong on a page of the wallet, said aloud */
export function problemOn(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /\w/ }).last()
}
