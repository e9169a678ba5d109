import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { proveIfAsked } from '../flows/proveIfAsked.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { type OpenWallet, password, startWallet } from './support/startWallet.ts'

const key = generatePrivateKey()
const accountPath = `#/accounts/account/${encodeURIComponent(`eip155:0:${privateKeyToAddress(key).toLowerCase()}`)}`

// One wallet, and each test goes on from the one before.
let wallet: OpenWallet
beforeAll(async () => {
  wallet = await startWallet()
})
afterAll(() => wallet.browser.close())

async function bringIn(choice: string, label: string, text: string): Promise<void> {
  const { screen, goTo } = wallet
  await goTo('#/accounts/add')
  await screen.press('Import an existing wallet')
  await screen.pick(choice)
  await screen.fill(label, text)
  await screen.press('Continue')
  await screen.see('heading', 'Accounts and wallets')
}

test('a private key and a watched address are added beside the phrase', async () => {
  await bringIn('A private key', 'Private key', key)
  await wallet.screen.see('heading', 'Imported key 1')
  await bringIn('An address to watch', 'Address', getDevnetAccount(7).address)
  await wallet.screen.see('heading', 'Watched 1')
  await wallet.screen.see('heading', 'Wallet 1')
})

test('the key is given away after a proof, and erased from the screen', async () => {
  const { screen, goTo } = wallet
  await goTo(accountPath)
  await screen.press('Show private key')
  await proveIfAsked(screen, password, () => screen.shows('button', 'Hide'))
  expect(await screen.readText()).toContain(key.slice(2))
  await screen.press('Hide')
  await waitUntil('The key to be gone', async () => !(await screen.readText()).includes(key.slice(2)))
})

test('an account is hidden from the menu, and shown again', async () => {
  const { screen, goTo } = wallet
  const isInMenu = async () => {
    await goTo('#/')
    await screen.press('Account menu')
    await screen.see('heading', 'Accounts')
    const shown = await screen.shows('button', 'Rename Imported key 1')
    await screen.press('Close')
    return shown
  }
  expect(await isInMenu()).toBe(true)
  await goTo(accountPath)
  await screen.press('Hide account')
  await screen.see('button', 'Show account')
  expect(await isInMenu()).toBe(false)
  await goTo(accountPath)
  await screen.press('Show account')
  await screen.see('button', 'Hide account')
  expect(await isInMenu()).toBe(true)
})

test('a wallet is removed, once it was said what is lost with it', async () => {
  const { screen, goTo } = wallet
  await goTo('#/accounts')
  await screen.press('Manage Imported key 1')
  await screen.press('Remove wallet')
  expect(await screen.readList('What is removed')).toEqual(['Imported key 1'])
  expect(await screen.readText()).toContain('no recovery phrase leads to it')
  expect(await screen.canPress('Remove')).toBe(false)
  await screen.tick('I understand what is lost')
  await screen.press('Remove')
  await proveIfAsked(screen, password, () => screen.shows('heading', 'Accounts and wallets'))
  expect(await screen.shows('heading', 'Imported key 1')).toBe(false)
  expect(await screen.shows('heading', 'Wallet 1')).toBe(true)
})
