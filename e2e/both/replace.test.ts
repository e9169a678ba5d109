import type { Page } from 'playwright'
import { createTestClient, http, parseEther, publicActions } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { approve, waitUntilReviewed } from '../flows/approve.ts'
import { send } from '../flows/send.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { goTo } from '../support/goTo.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { startWallet } from '../support/startWallet.ts'

const recipient = getDevnetAccount(6).address
const chain = createTestClient({ mode: 'anvil', transport: http(inject('rpcUrl')) }).extend(publicActions)

let browser: WalletBrowser
let before: bigint
beforeAll(async () => {
  browser = await startWallet()
})
beforeEach(async () => {
  before = await chain.getBalance({ address: recipient })
  await chain.setAutomine(false)
})
afterEach(async () => {
  await chain.mine({ blocks: 1 })
  await chain.setAutomine(true)
})
afterAll(() => browser.close())

/** Sends ether that no block takes, and opens its row of the activity list. */
async function sendAndWait(amount: string): Promise<Page> {
  const page = await browser.openPopup()
  await send(playwrightScreen(page), { recipient, asset: /ETH/, amount })
  await page.getByText('Waiting for a block').first().waitFor()
  await goTo(page, '#/activity')
  await page.getByText(`Sending ${amount} ETH`).click()
  return page
}

test('a transaction that waits is sped up, and one row says that it was done', async () => {
  const page = await sendAndWait('0.11')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Speed up' }).click()
  const screen = playwrightScreen(page)
  await waitUntilReviewed(screen, 'Confirm')
  const text = await screen.readText()
  expect(text).toContain('Speed up “Send 0.11 ETH')
  expect(text).toMatch(/up to 0\.\d+ ETH more than before/)
  expect(await findBarriers(page)).toEqual([])
  await approve(screen, 'Confirm')
  await page.getByText('Waiting for a block').waitFor()
  await chain.mine({ blocks: 1 })
  await page.getByText('Sent 0.11 ETH').waitFor()
  expect(await page.locator('summary').filter({ hasText: '0.11 ETH' }).count()).toBe(1)
  expect((await chain.getBalance({ address: recipient })) - before).toBe(parseEther('0.11'))
  await page.close()
})

test('a transaction that waits is cancelled, nothing leaves but the fee, and both rows say so', async () => {
  const page = await sendAndWait('0.12')
  await page.getByRole('button', { name: 'Cancel' }).click()
  const screen = playwrightScreen(page)
  await waitUntilReviewed(screen, 'Confirm')
  expect(await screen.readText()).toContain('Cancel “Send 0.12 ETH')
  expect(await findBarriers(page)).toEqual([])
  await approve(screen, 'Confirm')
  await page.getByText('Being cancelled').waitFor()
  await chain.mine({ blocks: 1 })
  await page.getByText('Cancelled', { exact: true }).waitFor()
  await page.getByText('Did not send 0.12 ETH').waitFor()
  expect(await chain.getBalance({ address: recipient })).toBe(before)
  await page.close()
})
