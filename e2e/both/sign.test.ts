import { type Hex, hexToString, verifyMessage, verifyTypedData } from 'viem'
import { expect, inject, test } from 'vitest'
import { beginConnected } from '../browser/beginConnected.ts'
import { approve, waitUntilReviewed } from '../flows/approve.ts'
import { ask, press, readResult } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account } from '../support/startWallet.ts'

const wallet = beginConnected()

test('a message is shown as text, and its signature is the account’s (EIP-191)', async () => {
  const message = 'Tidepool asks: is this account yours?'
  await press(wallet.dapp, 'sign-message')
  const screen = playwrightScreen(await wallet.browser.approval())
  await waitUntilReviewed(screen, 'Sign')
  expect(await screen.readText()).toContain(message)
  await approve(screen, 'Sign')
  const { state, value } = await readResult(wallet.dapp, 'sign-message')
  expect(state).toBe('done')
  expect(await verifyMessage({ address: account, message, signature: value.signature as Hex })).toBe(true)
})

test('typed data shows every field that is signed, and its signature is the account’s (EIP-712)', async () => {
  await press(wallet.dapp, 'sign-typed-data')
  const screen = playwrightScreen(await wallet.browser.approval())
  await waitUntilReviewed(screen, 'Sign')
  const shown = await screen.readText()
  for (const value of ['Ether Mail', 'Cow', 'Bob', 'Hello, Bob!']) expect(shown).toContain(value)
  await approve(screen, 'Sign')
  const { state, value } = await readResult(wallet.dapp, 'sign-typed-data')
  expect(state).toBe('done')
  expect(await verifyMail(value.signature as Hex)).toBe(true)
})

test('a permit says who may take how much, and is signed only after the risk was acknowledged', async () => {
  await press(wallet.dapp, 'sign-permit')
  const screen = playwrightScreen(await wallet.browser.approval())
  await waitUntilReviewed(screen, 'Sign')
  const shown = await screen.readText()
  expect(shown).toMatch(/250(\.0+)? USDC/)
  expect(shown.replace(/\s/g, '').toLowerCase()).toContain(
    inject('deployments').uniswapV3Router.slice(2, 6).toLowerCase(),
  )
  await approve(screen, 'Sign')
  const { state, value } = await readResult(wallet.dapp, 'sign-permit')
  expect(state).toBe('done')
  expect(value.verified).toBe(true)
})

test('a rejected signature answers 4001', async () => {
  await press(wallet.dapp, 'sign-message')
  await playwrightScreen(await wallet.browser.approval()).press('Reject')
  expect((await readResult(wallet.dapp, 'sign-message')).value).toMatchObject({ error: { code: 4001 } })
})

test('a message with invisible characters shows them (B2)', async () => {
  const asked = ask(wallet.dapp, {
    method: 'personal_sign',
    params: ['0x70617920e280ae656369e2808b6c41', account],
  })
  expect(hexToString('0x70617920e280ae656369e2808b6c41')).toContain('\u202e')
  const screen = playwrightScreen(await wallet.browser.approval())
  await waitUntilReviewed(screen, 'Sign')
  expect(await screen.readText()).not.toContain('\u202e')
  await screen.press('Reject')
  expect(await asked).toMatchObject({ error: { code: 4001 } })
})

function verifyMail(signature: Hex): Promise<boolean> {
  return verifyTypedData({
    address: account,
    signature,
    domain: {
      name: 'Ether Mail',
      version: '1',
      chainId: 31337,
      verifyingContract: '0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC',
    },
    types: {
      Person: [
        { name: 'name', type: 'string' },
        { name: 'wallet', type: 'address' },
      ],
      Mail: [
        { name: 'from', type: 'Person' },
        { name: 'to', type: 'Person' },
        { name: 'contents', type: 'string' },
      ],
    },
    primaryType: 'Mail',
    message: {
      from: { name: 'Cow', wallet: '0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826' },
      to: { name: 'Bob', wallet: '0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB' },
      contents: 'Hello, Bob!',
    },
  })
}
