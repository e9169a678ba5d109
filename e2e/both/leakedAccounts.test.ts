import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { evmAccountId } from '../../src/protocol/ids.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { waitUntilReviewed } from '../flows/approve.ts'
import { proveIfAsked } from '../flows/proveIfAsked.ts'
import { command } from '../support/command.ts'
import { press } from '../support/dapp.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { goTo } from '../support/goTo.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { readView } from '../support/readView.ts'
import { account, connectDapp, password, startWallet } from '../support/startWallet.ts'

let browser: WalletBrowser
beforeAll(async () => {
  browser = await startWallet()
})
afterAll(() => browser.close())

test('shares bring another wallet in beside the one that is here', async () => {
  const page = await browser.openPopup()
  const screen = playwrightScreen(page)
  const { accountId } = await command(page, 'createAnotherWallet', { wordCount: 12 })
  const before = await readView(page)
  const walletId = before.accounts.find(({ id }) => id === accountId)?.walletId ?? ''
  await command(page, 'stepUp', { password })
  const { shares } = await command(page, 'makeShares', { walletId, threshold: 2, count: 3 })
  await command(page, 'removeWallet', { walletId })

  await goTo(page, '#/accounts/add')
  await screen.press('Import an existing wallet')
  await page.getByRole('link', { name: 'Shamir shares' }).click()
  for (const [place, share] of [shares[2], shares[0]].entries()) {
    await screen.fill(`Share ${place + 1}`, share?.join(' ') ?? '')
    expect(await findBarriers(page)).toEqual([])
    await screen.press('Add this share')
  }
  await page.getByRole('radio', { name: /^Pellucid/ }).check()
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Continue')
  await screen.see('heading', 'Accounts and wallets')
  const { accounts, wallets } = await readView(page)
  expect(accounts.map(({ id }) => id)).toEqual(before.accounts.map(({ id }) => id))
  expect(wallets).toHaveLength(2)
  await page.close()
})

test('a site that wants to connect is offered leaked and watched accounts by those names', async () => {
  const page = await browser.openPopup()
  const walletId = (await readView(page)).wallets[0]?.id ?? ''
  await command(page, 'stepUp', { password })
  await command(page, 'importWallet', { source: { type: 'address', address: getDevnetAccount(5).address } })
  await command(page, 'setWalletCompromised', { walletId, compromised: true })
  const dapp = await browser.openPage(inject('dappUrl'))
  await press(dapp, 'connect')
  const approval = await browser.approval()
  await waitUntilReviewed(playwrightScreen(approval), 'Connect')
  const offered = approval.getByRole('group', { name: 'Accounts it may see' }).locator('label')
  const badges = (await offered.allTextContents()).map((text) => /Leaked|Watched only/.exec(text)?.[0])
  expect(badges).toEqual(['Leaked', undefined, 'Watched only'])
  expect(await findBarriers(approval)).toEqual([])
  await playwrightScreen(approval).press('Reject')
  await dapp.close()
  await page.close()
})

test('what a site asks of an account whose words leaked is warned of, until that was a false alarm', async () => {
  const page = await browser.openPopup()
  const walletId = (await readView(page)).wallets[0]?.id ?? ''
  await command(page, 'selectAccount', { accountId: evmAccountId(account) })
  const dapp = await connectDapp(browser)
  await press(dapp, 'sign-message')
  const approval = await browser.approval()
  await approval.locator('[role=alert][data-risk="compromised-account"][data-level="caution"]').waitFor()
  expect(await findBarriers(approval)).toEqual([])
  await playwrightScreen(approval).press('Reject')

  const screen = playwrightScreen(page)
  await goTo(page, `#/accounts/wallet/${walletId}`)
  await page.getByText('You marked this wallet as leaked').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await screen.press('It did not leak after all')
  await proveIfAsked(screen, password, async () => !(await screen.readText()).includes('marked this wallet'))
  await press(dapp, 'sign-message')
  const next = await browser.approval()
  await waitUntilReviewed(playwrightScreen(next), 'Sign')
  expect(await next.locator('[data-risk="compromised-account"]').count()).toBe(0)
  await playwrightScreen(next).press('Reject')
  await page.close()
})
