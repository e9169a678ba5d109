import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import {
  approveNext,
  connectSite,
  createTestWallet,
  openPage,
  type TestPage,
  type TestScreen,
} from '../support/testWallet.ts'

const ACCOUNT = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const SECOND = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'

const accounts = (...value: string[]) => ({ caveats: [{ type: 'restrictReturnedAccounts', value }] })
const chains = (...value: string[]) => ({ caveats: [{ type: 'restrictNetworkSwitching', value }] })

const nowSec = () => Math.floor(browser.nowMs / 1_000)

let browser: ReturnType<typeof createMemoryBrowser>
let screen: TestScreen
let page: TestPage
beforeAll(async () => {
  browser = createMemoryBrowser()
  const wallet = await createTestWallet(browser)
  screen = wallet.screen
  page = openPage(wallet.worker)
  await screen.run('addAccount', { walletId: screen.view().accounts[0]?.walletId ?? '' })
}, 60_000)
afterEach(() => screen.run('rejectAll', {}))

test('a chain may be asked for alone, and one that nobody knows is told so (4902)', async () => {
  const strange = [{ 'endowment:permitted-chains': chains('0x1234567') }]
  await expect(page.ask('wallet_requestPermissions', strange)).rejects.toMatchObject({ code: 4902 })
  page.send('wallet_requestPermissions', [{ 'endowment:permitted-chains': chains('0xa') }])
  expect(await screen.nextApproval()).toMatchObject({ kind: 'connect', chainId: 'eip155:10' })
})

test('a site that names chains and accounts by caveats is offered those, and told what it got', async () => {
  const asked = page.ask('wallet_requestPermissions', [
    {
      eth_accounts: accounts(SECOND, `0x${'00'.repeat(20)}`),
      'endowment:permitted-chains': chains('0x2105'),
    },
  ])
  expect(await screen.nextApproval()).toMatchObject({
    kind: 'connect',
    chainId: 'eip155:8453',
    request: { accounts: [`eip155:0:${SECOND}`], chains: ['eip155:8453'] },
  })
  await approveNext(screen, { accounts: [`eip155:0:${SECOND}`], chainId: 'eip155:8453' })
  const granted = [
    { parentCapability: 'eth_accounts', ...accounts(SECOND) },
    { parentCapability: 'endowment:permitted-chains', ...chains('0x2105') },
  ]
  expect(await asked).toMatchObject(granted)
  expect(await page.ask('wallet_getPermissions')).toMatchObject(granted)
  expect(await page.ask('eth_accounts')).toEqual([SECOND])
})

test.each([
  ['none', {}],
  ['an unknown one', { snap_dialog: {} }],
  ['an unknown one beside a known one', { eth_accounts: {}, eth_sendTransaction: {} }],
  ['a caveat that the wallet does not know', { eth_accounts: { caveats: [{ type: 'limit', value: 1 }] } }],
  ['one by name', { eth_accounts: { requiredMethods: ['eth_sign'] } }],
  ['a caveat of the other permission', { eth_accounts: chains('0x1') }],
  ['a caveat without a type', { eth_accounts: { caveats: [{ value: 1 }] } }],
  ['caveats that are no list', { eth_accounts: { caveats: 'expiry' } }],
  ['an end that is no number', { eth_accounts: { expiry: '2030-01-01' } }],
  ['an end that no date can name', { eth_accounts: { expiry: 9e15 } }],
  ['an account that is none', { eth_accounts: accounts('0x1') }],
])('permissions with %s are refused (-32602)', async (_, asked) => {
  await expect(page.ask('wallet_requestPermissions', [asked])).rejects.toMatchObject({ code: -32602 })
})

test('a permission that the wallet does not know is named, and so are those it knows', async () => {
  const asked = [{ eth_accounts: {}, wallet_snap: { caveats: [] } }]
  await expect(page.ask('wallet_requestPermissions', asked)).rejects.toMatchObject({
    code: -32602,
    message: expect.stringMatching(/wallet_snap.*eth_accounts.*endowment:permitted-chains/),
  })
})

test('a caveat that the wallet does not know is named, and so are those it knows', async () => {
  const asked = [{ eth_accounts: { caveats: [{ type: 'filterResponse', value: [] }] } }]
  await expect(page.ask('wallet_requestPermissions', asked)).rejects.toMatchObject({
    code: -32602,
    message: expect.stringMatching(/"filterResponse".*"restrictReturnedAccounts".*"expiry"/),
  })
})

test('caveats may be asked for by name, as EIP-2255 has them', async () => {
  const byName = {
    eth_accounts: { restrictReturnedAccounts: [SECOND], expiry: nowSec() + 3_600 },
    'endowment:permitted-chains': { restrictNetworkSwitching: ['0x2105', '0x1234567', '0x1'] },
  }
  page.send('wallet_requestPermissions', [byName])
  expect(await screen.nextApproval()).toMatchObject({
    request: {
      accounts: [`eip155:0:${SECOND}`],
      chains: ['eip155:8453', 'eip155:1'],
      endsAtMs: (nowSec() + 3_600) * 1_000,
    },
  })
})

describe('an end that a site asks for', () => {
  /** Shorter than the wallet stays open. */
  const SECONDS = 20
  const soon = () => ({ caveats: [{ type: 'expiry', value: nowSec() + SECONDS }] })
  const grant = { accounts: [`eip155:0:${ACCOUNT}`], chainId: 'eip155:1' }

  test.each([['always'], ['page'], ['month']])(
    'is kept, although the person lets it last (%s), and is told',
    async (lasts) => {
      const endsAtSec = nowSec() + SECONDS
      const asked = page.ask('wallet_requestPermissions', [{ eth_accounts: soon() }])
      // What the window says of the end does not count.
      await approveNext(screen, { ...grant, lasts, endsAtMs: browser.nowMs + 1e9 })
      const caveat = { type: 'expiry', value: endsAtSec }
      const granted = [
        { caveats: [{ type: 'restrictReturnedAccounts' }, caveat] },
        { caveats: [{ type: 'restrictNetworkSwitching' }, caveat] },
      ]
      expect(await asked).toMatchObject(granted)
      browser.nowMs = endsAtSec * 1_000 - 1
      expect(await page.ask('wallet_getPermissions')).toMatchObject(granted)
      browser.nowMs += 1
      expect(await page.ask('wallet_getPermissions')).toEqual([])
      expect(await page.ask('eth_accounts')).toEqual([])
    },
  )

  test('can make it no longer than the person says; of two the first counts', async () => {
    const wanted = {
      eth_accounts: { expiry: nowSec() + 5 * 86_400 },
      'endowment:permitted-chains': { expiry: nowSec() + 9 * 86_400 },
    }
    const asked = page.ask('wallet_requestPermissions', [wanted])
    expect(await screen.nextApproval()).toMatchObject({
      request: { endsAtMs: (nowSec() + 5 * 86_400) * 1_000 },
    })
    await approveNext(screen, { ...grant, lasts: 'day' })
    const caveats = [{ type: 'restrictReturnedAccounts' }, { type: 'expiry', value: nowSec() + 86_400 }]
    expect(await asked).toMatchObject([{ caveats }, {}])
  })

  test('lasts over the uses of a connection, and over a network that the site is let on', async () => {
    const endsAtMs = (nowSec() + SECONDS) * 1_000
    const asked = page.ask('wallet_requestPermissions', [{ eth_accounts: soon() }])
    await approveNext(screen, grant)
    await asked
    const switched = page.ask('wallet_switchEthereumChain', [{ chainId: '0xa' }])
    await approveNext(screen)
    await switched
    expect(screen.view().permissions[0]).toMatchObject({ endsAtMs, expiresAtMs: endsAtMs })
  })

  test('is refused where it is over already, when asked and when approved', async () => {
    const over = [{ eth_accounts: { expiry: nowSec() } }]
    await expect(page.ask('wallet_requestPermissions', over)).rejects.toMatchObject({
      code: -32602,
      reason: 'alreadyOver',
    })
    await page.ask('wallet_revokePermissions', [{ eth_accounts: {} }])
    page.send('wallet_requestPermissions', [{ eth_accounts: { expiry: nowSec() + SECONDS } }])
    await screen.nextApproval()
    browser.nowMs += SECONDS * 1_000
    await expect(approveNext(screen, grant)).rejects.toMatchObject({ reason: 'alreadyOver' })
    expect(await page.ask('wallet_getPermissions')).toEqual([])
  })
})

test.each([['eth_accounts'], ['endowment:permitted-chains']])(
  'giving %s back disconnects the site',
  async (permission) => {
    await page.ask('wallet_revokePermissions', [{ eth_accounts: {} }])
    await connectSite(screen, page)
    expect(await page.ask('eth_accounts')).toEqual([ACCOUNT])
    expect(await page.ask('wallet_revokePermissions', [{ [permission]: {} }])).toBeNull()
    expect(await page.ask('wallet_getPermissions')).toEqual([])
    expect(await page.ask('eth_accounts')).toEqual([])
  },
)
