import type { Page } from 'puppeteer-core'
import { type Hex, parseEther, verifyMessage } from 'viem'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { devnetMnemonic, getDevnetAccount } from '../../devnet/devnetChain.ts'
import { connectAs } from '../../test/devnet/chain.ts'
import { approve, waitUntilReviewed } from '../flows/approve.ts'
import { importWallet } from '../flows/importWallet.ts'
import { selectNetwork } from '../flows/selectNetwork.ts'
import { send } from '../flows/send.ts'
import { unlock } from '../flows/unlock.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { parseChange } from '../support/parseChange.ts'
import { ask, press, readResult } from './support/dapp.ts'
import { launchFirefox, type WalletFirefox } from './support/launchFirefox.ts'
import { puppeteerScreen } from './support/puppeteerScreen.ts'

const password = 'correct horse battery staple 7'
const account = getDevnetAccount(0).address
const recipient = getDevnetAccount(6).address

let browser: WalletFirefox
let wallet: Page
let dapp: Page
beforeAll(async () => {
  browser = await launchFirefox({ browserPath: inject('browserPath'), extensionDir: inject('extensionDir') })
})
afterAll(() => browser.close())

test('the wallet loads, and an imported phrase opens the account it leads to', async () => {
  wallet = await browser.onboarding()
  const screen = puppeteerScreen(wallet)
  await importWallet(screen, { phrase: devnetMnemonic, password })
  await selectNetwork(screen, 'Devnet')
  await waitUntil('The balance', async () => /[\d,.]+\sETH/.test(await screen.readText()))
})

test('a site connects', async () => {
  dapp = await browser.openPage(inject('dappUrl'))
  await press(dapp, 'connect')
  await approve(puppeteerScreen(await browser.approval()), 'Connect')
  expect(await readResult(dapp, 'connect')).toEqual({
    state: 'done',
    value: { accounts: [account.toLowerCase()], chainId: '0x7a69' },
  })
})

test('a message is signed, and the signature is the account’s', async () => {
  await press(dapp, 'sign-message')
  const screen = puppeteerScreen(await browser.approval())
  await approve(screen, 'Sign')
  const { state, value } = await readResult(dapp, 'sign-message')
  expect(state).toBe('done')
  const { message, signature } = value as { message: string; signature: Hex }
  expect(await verifyMessage({ address: account, message, signature })).toBe(true)
})

test('a rejected signature answers 4001', async () => {
  await press(dapp, 'sign-message')
  await puppeteerScreen(await browser.approval()).press('Reject')
  expect((await readResult(dapp, 'sign-message')).value).toMatchObject({ error: { code: 4001 } })
})

test('a swap shows what it changes, and does it', async () => {
  await press(dapp, 'swap-eth-for-usdc')
  const screen = puppeteerScreen(await browser.approval())
  await waitUntilReviewed(screen, 'Confirm')
  const promised = (await screen.readList('Balance changes')).map(parseChange)
  expect(promised).toContainEqual({ symbol: 'ETH', amount: -parseEther('0.1') })
  await approve(screen, 'Confirm')
  const { value } = await readResult(dapp, 'swap-eth-for-usdc')
  expect(value).toMatchObject({ status: 'success' })
  expect(promised.find(({ symbol }) => symbol === 'USDC')?.amount).toBe(BigInt(value.received as string))
})

test('ether that is sent arrives, to the wei', async () => {
  const chain = connectAs(0)
  const before = await chain.getBalance({ address: recipient })
  const popup = await browser.openPopup()
  await send(puppeteerScreen(popup), { recipient, asset: /ETH/, amount: '1.25' })
  await waitUntil('The transfer', async () => (await chain.getBalance({ address: recipient })) > before)
  expect((await chain.getBalance({ address: recipient })) - before).toBe(parseEther('1.25'))
  await popup.close()
})

test('the locked wallet shows nothing to a connected site, and opens again', async () => {
  await wallet.bringToFront()
  const screen = puppeteerScreen(wallet)
  await screen.press('Lock')
  await screen.see('button', 'Unlock')
  await expect.poll(() => ask(dapp, { method: 'eth_accounts' })).toEqual({ result: [] })
  await unlock(screen, password)
  await screen.see('button', 'Lock')
  await expect.poll(() => ask(dapp, { method: 'eth_accounts' })).toEqual({ result: [account.toLowerCase()] })
})
