import { afterEach, beforeAll, expect, test } from 'vitest'
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

let screen: TestScreen
let page: TestPage
beforeAll(async () => {
  const wallet = await createTestWallet(createMemoryBrowser())
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
    request: { accounts: [`eip155:0:${SECOND}`] },
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
  ['a caveat that the wallet does not know', { eth_accounts: { caveats: [{ type: 'expires', value: 1 }] } }],
  ['an account that is none', { eth_accounts: accounts('0x1') }],
])('permissions with %s are refused (-32602)', async (_, asked) => {
  await expect(page.ask('wallet_requestPermissions', [asked])).rejects.toMatchObject({ code: -32602 })
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
