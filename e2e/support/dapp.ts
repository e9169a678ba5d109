import type { Page } from 'playwright'
import { type Answer, askInPage, type DappResult, readDappResult } from '../screen/dapp.ts'
import { waitUntil } from '../screen/waitUntil.ts'

/** Presses one of the demo dApp's buttons, by its `data-action`. */
export function press(dapp: Page, action: string): Promise<void> {
  return dapp.locator(`button[data-action="${action}"]`).click()
}

/** @returns what the demo dApp shows for a button, once that is final */
export function readResult(dapp: Page, action: string): Promise<DappResult> {
  return waitUntil(`The result of ${action}`, () => dapp.evaluate(readDappResult, action), {
    timeoutMs: 30_000,
  })
}

/**
 * Presses one of the demo dApp's buttons and waits until it has worked.
 *
 * @returns what the dApp shows for it
 * @throws Error with what the dApp shows, if it did not work
 */
export async function act(dapp: Page, action: string): Promise<DappResult['value']> {
  await press(dapp, action)
  const { state, value } = await readResult(dapp, action)
  if (state === 'failed') throw new Error(`${action} failed: ${JSON.stringify(value)}`)
  return value
}

/** Asks the wallet from a page, in its own words. */
export function ask(page: Page, request: unknown): Promise<Answer> {
  return page.evaluate(askInPage, request)
}
