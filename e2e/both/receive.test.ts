import { parseEther } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectAs } from '../../test/devnet/chain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { readQrCode } from '../support/readQrCode.ts'
import { account, startWallet } from '../support/startWallet.ts'

let browser: WalletBrowser
beforeAll(async () => {
  browser = await startWallet()
})
afterAll(() => browser.close())

test('the address is shown whole, and the QR code holds the same', async () => {
  const page = await browser.openPopup('#/receive')
  const screen = playwrightScreen(page)
  await screen.press('Copy address')
  expect((await screen.readText()).replace(/\s/g, '')).toContain(account)
  expect(await readQrCode(page)).toBe(account)
  await page.close()
})

test('a request for an amount is a payment link that the QR code holds (EIP-681)', async () => {
  const page = await browser.openPopup('#/receive')
  const screen = playwrightScreen(page)
  await page.getByText('Ask for an amount').click()
  await screen.choose('Asset', /ETH/)
  await screen.fill('Amount', '0.25')
  await screen.see('button', 'Copy payment link')
  const link = await readQrCode(page)
  expect(link.toLowerCase()).toContain(account.toLowerCase())
  expect(link).toMatch(/^ethereum:0x[0-9a-fA-F]{40}@31337\?value=(2\.5e17|250000000000000000)$/)
  await page.close()
})

test('what arrives is in the balance and in the activity', async () => {
  const page = await browser.openPopup()
  const screen = playwrightScreen(page)
  await screen.see('button', 'Lock')
  await connectAs(7).sendTransaction({ to: account, value: parseEther('0.123456') })
  const again = await browser.openPopup('#/')
  await again.getByText('Received').first().waitFor({ timeout: 30_000 })
  const activity = await browser.openPopup('#/activity')
  await activity.getByText('Received 0.123456 ETH').first().waitFor()
})
