import { type Hex, keccak256 } from 'viem'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { connectAs } from '../../test/devnet/chain.ts'
import { beginConnected } from '../browser/beginConnected.ts'
import { approve, waitUntilReviewed } from '../flows/approve.ts'
import { press, readResult } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import type { ChainProxy } from '../support/startChainProxy.ts'
import { account } from '../support/startWallet.ts'
import { useProxy } from '../support/useProxy.ts'

const wallet = beginConnected()

describe('the worker dies while an approval is open (A14)', () => {
  test('approved afterwards, the site gets its one answer', async () => {
    await press(wallet.dapp, 'sign-message')
    const approval = await wallet.browser.approval()
    await waitUntilReviewed(playwrightScreen(approval), 'Sign')
    await wallet.browser.killWorker()
    await approve(playwrightScreen(approval), 'Sign')
    expect(await readResult(wallet.dapp, 'sign-message')).toMatchObject({
      state: 'done',
      value: { verified: true },
    })
    await expectNothingWaits()
  })

  test('rejected afterwards, the site is told so', async () => {
    await press(wallet.dapp, 'sign-message')
    const approval = await wallet.browser.approval()
    await wallet.browser.killWorker()
    await playwrightScreen(approval).press('Reject')
    expect((await readResult(wallet.dapp, 'sign-message')).value).toMatchObject({ error: { code: 4001 } })
    await expectNothingWaits()
  })

  test('before its window is there, it is asked for in one window all the same', async () => {
    await press(wallet.dapp, 'sign-message')
    await wallet.browser.killWorker()
    const approval = await wallet.browser.approval()
    await waitUntilReviewed(playwrightScreen(approval), 'Sign')
    expect(wallet.browser.approvals()).toHaveLength(1)
    await approve(playwrightScreen(approval), 'Sign')
    expect(await readResult(wallet.dapp, 'sign-message')).toMatchObject({
      state: 'done',
      value: { verified: true },
    })
    await expectNothingWaits()
  })

  test('again and again, there is still one window and one answer', async () => {
    await press(wallet.dapp, 'sign-message')
    const approval = await wallet.browser.approval()
    for (let times = 0; times < 3; times += 1) {
      await wallet.browser.killWorker()
      await waitUntilReviewed(playwrightScreen(approval), 'Sign')
    }
    expect(wallet.browser.approvals()).toHaveLength(1)
    await approve(playwrightScreen(approval), 'Sign')
    expect((await readResult(wallet.dapp, 'sign-message')).state).toBe('done')
    await expectNothingWaits()
  })

  test('the page that asked is gone meanwhile, and so is the approval (A13)', async () => {
    await press(wallet.dapp, 'sign-message')
    const approval = await wallet.browser.approval()
    await waitUntilReviewed(playwrightScreen(approval), 'Sign')
    await wallet.dapp.goto('about:blank')
    await approval.getByRole('heading', { name: 'The page is gone' }).waitFor({ timeout: 15_000 })
    expect(await playwrightScreen(approval).shows('button', 'Sign')).toBe(false)
    const closed = approval.waitForEvent('close')
    await playwrightScreen(approval).press('Continue')
    await closed
    await wallet.dapp.goto(inject('dappUrl'))
  })

  test.each([
    ['', async () => {}],
    [' just as the worker ended', () => wallet.browser.killWorker()],
  ])('a page that was reloaded%s asks anew at once, in the same window', async (_when, meanwhile) => {
    await press(wallet.dapp, 'sign-message')
    const approval = await wallet.browser.approval()
    await waitUntilReviewed(playwrightScreen(approval), 'Sign')
    await Promise.all([meanwhile(), wallet.dapp.reload()])
    await press(wallet.dapp, 'sign-message')
    await waitUntilReviewed(playwrightScreen(approval), 'Sign')
    expect(wallet.browser.approvals()).toHaveLength(1)
    await approve(playwrightScreen(approval), 'Sign')
    expect(await readResult(wallet.dapp, 'sign-message')).toMatchObject({ state: 'done' })
    await expectNothingWaits()
  })
})

describe('the worker dies between signing and the receipt (C6)', () => {
  let proxy: ChainProxy
  beforeEach(async () => {
    proxy = await useProxy(wallet.browser)
  })
  afterEach(() => proxy.stop())

  test.each(['request', 'answer'] as const)(
    'before the %s of the broadcast arrives: the same bytes are sent again, and the site gets one hash',
    async (what) => {
      const chain = connectAs(0)
      const countBefore = await chain.getTransactionCount({ address: account })
      const hold = proxy.hold('eth_sendRawTransaction', what)
      await press(wallet.dapp, 'send')
      await approve(playwrightScreen(await wallet.browser.approval()), 'Confirm')
      await hold.reached
      await wallet.browser.killWorker()
      hold.release()
      const { state, value } = await readResult(wallet.dapp, 'send')
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
  await expect.poll(() => wallet.browser.approvals()).toEqual([])
  const popup = await wallet.browser.openPopup('#/approve')
  await popup.getByText('Nothing waits for you').waitFor()
  await popup.close()
}
