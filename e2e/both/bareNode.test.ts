import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press } from '../chromium/support/dapp.ts'
import type { WalletBrowser } from '../chromium/support/launchChromium.ts'
import { playwrightScreen } from '../chromium/support/playwrightScreen.ts'
import { connectDapp, startWallet } from '../chromium/support/startWallet.ts'
import { useProxy } from '../chromium/support/useProxy.ts'
import { waitUntilReviewed } from '../flows/approve.ts'
import { parseChange } from '../support/parseChange.ts'
import type { ChainProxy } from '../support/startChainProxy.ts'

let browser: WalletBrowser
let dapp: Page
let proxy: ChainProxy
beforeAll(async () => {
  browser = await startWallet()
  dapp = await connectDapp(browser)
  proxy = await useProxy(browser)
})
afterAll(async () => {
  await browser.close()
  await proxy.stop()
})

test('a node that tries nothing out: the wallet does it itself, and shows what would be paid and received', async () => {
  proxy.refuse('eth_simulateV1', 'debug_traceCall')
  await press(dapp, 'swap-eth-for-usdc')
  const approval = await browser.approval()
  const screen = playwrightScreen(approval)
  await waitUntilReviewed(screen, 'Confirm')
  const changes = (await screen.readList('Balance changes')).map(parseChange)
  expect(changes.map(({ symbol }) => symbol)).toEqual(['ETH', 'USDC'])
  expect(changes[0]?.amount).toBe(-(10n ** 17n))
  expect(await approval.content()).not.toContain('could not be checked')
  await screen.press('Reject')
})
