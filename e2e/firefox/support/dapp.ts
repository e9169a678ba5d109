import type { Page } from 'puppeteer-core'
import { type DappResult, readDappResult } from '../../screen/dapp.ts'
import { waitUntil } from '../../screen/waitUntil.ts'

/** Presses one of the demo dApp's buttons, by its `data-action`. */
export async function press(dapp: Page, action: string): Promise<void> {
  await dapp.bringToFront()
  await dapp.click(`button[data-action="${action}"]`)
}

/** @returns what the demo dApp shows for a button, once that is final */
export function readResult(dapp: Page, action: string): Promise<DappResult> {
  return waitUntil(`The result of ${action}`, () => dapp.evaluate(readDappResult, action), {
    timeoutMs: 30_000,
  })
}
