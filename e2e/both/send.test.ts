import { erc20Abi, parseEther, parseUnits } from 'viem'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { connectAs } from '../../test/devnet/chain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { waitUntilReviewed } from '../flows/approve.ts'
import { send } from '../flows/send.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { readStorage } from '../support/readInPage.ts'
import { startWallet } from '../support/startWallet.ts'

const recipient = getDevnetAccount(6).address

let browser: WalletBrowser
beforeAll(async () => {
  browser = await startWallet()
})
afterAll(() => browser.close())

test('what there is is shown, and ether that is sent from it arrives, to the wei', async () => {
  const chain = connectAs(0)
  const before = await chain.getBalance({ address: recipient })
  const page = await browser.openPopup()
  await page
    .getByText(/[\d,.]+\sETH/)
    .first()
    .waitFor()
  await send(playwrightScreen(page), { recipient, asset: /ETH/, amount: '1.25' })
  await waitUntil('The transfer', async () => (await chain.getBalance({ address: recipient })) > before)
  expect((await chain.getBalance({ address: recipient })) - before).toBe(parseEther('1.25'))
  await page.close()
})

test('tokens that are sent arrive, to the smallest unit', async () => {
  const chain = connectAs(0)
  const readBalance = () =>
    chain.readContract({
      address: inject('deployments').usdc,
      abi: erc20Abi,
      functionName: 'balanceOf',
      args: [recipient],
    })
  const before = await readBalance()
  const page = await browser.openPopup()
  await send(playwrightScreen(page), { recipient, asset: /USDC/, amount: '12.345678' })
  await waitUntil('The transfer', async () => (await readBalance()) > before)
  expect((await readBalance()) - before).toBe(parseUnits('12.345678', 6))
  await page.close()
})

test('a form that was left half filled is there again; its review names the whole recipient, and may be left', async () => {
  const chain = connectAs(0)
  const before = await chain.getTransactionCount({ address: getDevnetAccount(0).address })
  const left = await browser.openPopup()
  await playwrightScreen(left).press('Send')
  await playwrightScreen(left).fill('Recipient', recipient)
  await playwrightScreen(left).fill('Amount', '0.5')
  await waitUntil('The draft', async () => /"amount":"0.5"/.test(await left.evaluate(readStorage, 'session')))
  await left.close()
  const page = await browser.openPopup()
  const screen = playwrightScreen(page)
  await screen.press('Go on with the transfer you began')
  await screen.press('Continue')
  await waitUntilReviewed(screen, 'Confirm')
  const shown = await screen.readText()
  expect(shown.replace(/\s/g, '').toLowerCase()).toContain(recipient.toLowerCase())
  expect(shown).toMatch(/0\.5 ETH/)
  await screen.press('Reject')
  expect(await chain.getTransactionCount({ address: getDevnetAccount(0).address })).toBe(before)
  await page.close()
})

test.each([
  [
    'an address with a wrong letter (EIP-55)',
    recipient.replace(/[a-f]/, (letter) => letter.toUpperCase()),
    '1',
  ],
  ['a text that is no address', 'alice', '1'],
  ['more than there is', recipient, '99999999'],
])('%s is told in a sentence, and leads nowhere', async (_name, to, amount) => {
  const page = await browser.openPopup('#/send')
  const screen = playwrightScreen(page)
  await screen.fill('Recipient', to)
  await screen.choose('Asset', /ETH/)
  await screen.fill('Amount', amount)
  if (await screen.canPress('Continue')) await screen.press('Continue')
  await page.locator('[aria-invalid="true"]').first().waitFor()
  expect(await screen.shows('button', 'Confirm')).toBe(false)
  await page.close()
})
