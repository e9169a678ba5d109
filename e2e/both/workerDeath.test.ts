import type { Page } from 'playwright'
import { type Hex, keccak256 } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { connectAs } from '../../test/devnet/chain.ts'
import { press, readResult } from '../chromium/support/dapp.ts'
import type { WalletBrowser } from '../chromium/support/launchChromium.ts'
import { playwrightScreen } from '../chromium/support/playwrightScreen.ts'
import { account, connectDapp, startWallet } from '../chromium/support/startWallet.ts'
import { useProxy } from '../chromium/support/useProxy.ts'
import { approve, waitUntilReviewed } from '../flows/approve.ts'
import type { ChainProxy } from '../support/startChainProxy.ts'

let browser: WalletBrowser
let dapp: Page
beforeAll(async () => {
  browser = await startWallet()
  dapp = await connectDapp(browser)
})
afterAll(() => browser.close())

describe('the worker dies while an approval is open (A14)', () => {
  test('approved afterwards, the site gets its one answer', async () => {
    await press(dapp, 'sign-message')
    const approval = await browser.approval()
    await waitUntilReviewed(playwrightScreen(approval), 'Sign')
    await browser.killWorker()
    await approve(playwrightScreen(approval), 'Sign')
    expect(await readResult(dapp, 'sign-message')).toMatchObject({ state: 'done', value: { verified: true } })
    await expectNothingWaits()
  })

  test('rejected afterwards, the site is told so', async () => {
    await press(dapp, 'sign-message')
    const approval = await browser.approval()
    await browser.killWorker()
    await playwrightScreen(approval).press('Reject')
    expect((await readResult(dapp, 'sign-message')).value).toMatchObject({ error: { code: 4001 } })
    await expectNothingWaits()
  })

  test('before its window is there, it is asked for in one window all the same', async () => {
    await press(dapp, 'sign-message')
    await browser.killWorker()
    const approval = await browser.approval()
    await waitUntilReviewed(playwrightScreen(approval), 'Sign')
    expect(browser.approvals()).toHaveLength(1)
    await approve(playwrightScreen(approval), 'Sign')
    expect(await readResult(dapp, 'sign-message')).toMatchObject({ state: 'done', value: { verified: true } })
    await expectNothingWaits()
  })

  test('again and again, there is still one window and one answer', async () => {
    await press(dapp, 'sign-message')
    const approval = await browser.approval()
    for (let times = 0; times < 3; times += 1) {
      await browser.killWorker()
      await waitUntilReviewed(playwrightScreen(approval), 'Sign')
    }
    expect(browser.approvals()).toHaveLength(1)
    await approve(playwrightScreen(approval), 'Sign')
    expect((await readResult(dapp, 'sign-message')).state).toBe('done')
    await expectNothingWaits()
  })

  test('the page that asked is gone meanwhile, and so is the approval (A13)', async () => {
    await press(dapp, 'sign-message')
    const approval = await browser.approval()
    await waitUntilReviewed(playwrightScreen(approval), 'Sign')
    await dapp.goto('about:blank')
    await approval.waitForEvent('close', { timeout: 15_000 })
    await dapp.goto(inject('dappUrl'))
  })
})

describe('the worker dies between signing and the receipt (C6)', () => {
  let proxy: ChainProxy
  beforeEach(async () => {
    proxy = await useProxy(browser)
  })
  afterEach(() => proxy.stop())

  test.each(['request', 'answer'] as const)(
    'before the %s of the broadcast arrives: the same bytes are sent again, and the site gets one hash',
    async (what) => {
      const chain = connectAs(0)
      const countBefore = await chain.getTransactionCount({ address: account })
      const hold = proxy.hold('eth_sendRawTransaction', what)
      await press(dapp, 'send')
      await approve(playwrightScreen(await browser.approval()), 'Confirm')
      await hold.reached
      await browser.killWorker()
      hold.release()
      const { state, value } = await readResult(dapp, 'send')
      expect(value).toMatchObject({ status: 'success' })
      expect(state).toBe('done')
      expect(await chain.getTransactionCount({ address: account })).toBe(countBefore + 1)
      expect(new Set(proxy.sent).size).toBe(1)
      expect(keccak256(proxy.sent[0] as Hex)).toBe(value.hash)
      await expectNothingWaits()
    },
  )
})

/** No window is left, and the home screen tells of nothing that waits. */
async function expectNothingWaits(): Promise<void> {
  await expect.poll(() => browser.approvals()).toEqual([])
  const popup = await browser.openPopup('#/approve')
  await popup.getByText('Nothing waits for you').waitFor()
  await popup.close()
}
