import type { Page } from 'playwright'
import { type Hex, verifyMessage, verifyTypedData } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import type { Grant } from '../../src/protocol/sites.ts'
import { connectAs } from '../../test/devnet/chain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import type { Approving } from '../flows/approve.ts'
import { approveAsked } from '../flows/approveAsked.ts'
import { note, type TypedRequest } from '../libraries/libraryPage.ts'
import { command } from '../support/command.ts'
import { type OpenLibrary, openLibrary } from '../support/openLibrary.ts'
import { readView } from '../support/readView.ts'
import { account, startWallet } from '../support/startWallet.ts'

/** Presses Pellucid in a library's own list of wallets, as a person would. */
type ChooseWallet = (page: Page) => Promise<void>

const atOnce: ChooseWallet = async () => {}
const inList: ChooseWallet = (page) => page.getByText('Pellucid').first().click()

/** The libraries that most dApps are made with, and how a person chooses a wallet in each. */
const libraries: readonly (readonly [string, ChooseWallet])[] = [
  ['viem', atOnce],
  ['ethers6', atOnce],
  ['ethers5', atOnce],
  ['web3js', atOnce],
  ['rainbowkit', inList],
  ['connectkit', inList],
  ['onboard', inList],
  ['appkit', inList],
]

const other = getDevnetAccount(1).address
const recipient = '0x00000000000000000000000000000000000a11ce'
const typed: TypedRequest = {
  domain: { name: 'Page', version: '1', chainId: 31337 },
  types: {
    Note: [
      { name: 'to', type: 'address' },
      { name: 'text', type: 'string' },
    ],
  },
  primaryType: 'Note',
  message: { to: other, text: 'hello' },
}

/** Modals open slowly on a busy machine. */
const patience = { timeout: 15_000 }

let browser: WalletBrowser
let wallet: Page
beforeAll(async () => {
  // Whatever else a library would load from the web is not there, at once and for everybody alike.
  browser = await startWallet({ network: { isOffline: true } })
  wallet = await browser.openPopup('#/settings')
  const [first] = (await readView(wallet)).accounts
  if (!first) throw new Error('The wallet has no account')
  await command(wallet, 'addAccount', { walletId: first.walletId ?? '' })
  await command(wallet, 'selectAccount', { accountId: first.id })
})
afterAll(() => browser.close())

/** Approves what the page waits for. @returns what the page gets */
function approving<Result>(asked: Promise<Result>, action: Approving): Promise<Result> {
  return approveAsked(browser, asked, action)
}

describe.each(libraries)('a dApp made with %s', (name, choose) => {
  let library: OpenLibrary
  beforeAll(async () => {
    library = await openLibrary(browser, name)
  })
  afterAll(() => library.close())

  test('connects', async () => {
    const connected = library.connect()
    await choose(library.page)
    await approving(connected, 'Connect')
    await expect.poll(library.accounts, patience).toEqual([account.toLowerCase()])
  })

  test('has a message and typed data signed', async () => {
    const signature = await approving(library.signMessage('hello'), 'Sign')
    expect(await verifyMessage({ address: account, message: 'hello', signature: signature as Hex })).toBe(
      true,
    )
    const over = await approving(library.signTypedData(typed), 'Sign')
    expect(await verifyTypedData({ address: account, ...typed, signature: over as Hex })).toBe(true)
  })

  test('sends a transaction that the chain has', async () => {
    const chain = connectAs(0)
    const before = await chain.getBalance({ address: recipient })
    const hash = await approving(library.send({ to: recipient, value: '1' }), 'Confirm')
    expect(await chain.waitForTransactionReceipt({ hash: hash as Hex })).toMatchObject({ status: 'success' })
    expect(await chain.getBalance({ address: recipient })).toBe(before + 1n)
  })

  test('switches the network, and hears it', async () => {
    for (const chainNumber of [1, 31337]) {
      await approving(library.switchChain(chainNumber), 'Switch network')
      await expect.poll(library.heard, patience).toContain(note.chain(chainNumber))
    }
  })

  test('hears that its account is another one, and that it has none any more', async () => {
    const { accounts, permissions } = await readView(wallet)
    const { chainId, mayAsk, lasts, limits } =
      permissions.find(({ origin }) => origin === library.origin) ?? expect.fail()
    const [first, second] = accounts.map(({ id }) => id)
    const grant = { accounts: [second, first], chainId, mayAsk, lasts, limits } as Grant
    await command(wallet, 'changePermission', { origin: library.origin as never, grant })
    await expect.poll(async () => (await library.accounts())[0], patience).toBe(other.toLowerCase())
    expect((await library.heard()).some((line) => line.startsWith(note.accounts([other])))).toBe(true)
    await command(wallet, 'disconnectSite', { origin: library.origin as never })
    await expect.poll(async () => (await library.heard()).at(-1), patience).toBe(note.accounts([]))
    expect(await library.accounts()).toEqual([])
  })
})
