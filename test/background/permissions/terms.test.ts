import { describe, expect, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { approveNext, connectSite, createTestWallet, openPage, SITE } from '../support/testWallet.ts'

const HELLO = '0x68656c6c6f'

async function connected(terms: Record<string, unknown> = {}) {
  const wallet = await createTestWallet(createMemoryBrowser())
  const page = openPage(wallet.worker)
  const [account] = (await connectSite(wallet.screen, page, 'eip155:1', terms)) as [string]
  const permission = () => wallet.screen.view().permissions.find(({ origin }) => origin === SITE)
  return { ...wallet, page, account, permission }
}

describe('what a site may ask for', () => {
  it('is everything where the person changed nothing', async () => {
    const { permission } = await connected()
    expect(permission()).toMatchObject({ lasts: 'month', limits: [] })
    expect(permission()?.mayAsk).toEqual(['messages', 'transactions', 'networks', 'tokens'])
    expect(permission()?.chains).toBeUndefined()
  })

  it.each([
    ['messages', 'personal_sign', (account: string) => [HELLO, account]],
    ['transactions', 'eth_sendTransaction', (account: string) => [{ from: account, to: account }]],
    ['networks', 'wallet_switchEthereumChain', () => [{ chainId: '0x2105' }]],
    [
      'tokens',
      'wallet_watchAsset',
      () => ({ type: 'ERC20', options: { address: `0x${'1'.repeat(40)}`, symbol: 'ONE', decimals: 18 } }),
    ],
  ])('without %s, %s is refused (4100) and nobody is asked', async (askable, method, params) => {
    const all = ['messages', 'transactions', 'networks', 'tokens']
    const { page, account, screen } = await connected({ mayAsk: all.filter((one) => one !== askable) })
    await expect(page.ask(method, params(account))).rejects.toMatchObject({
      code: 4100,
      reason: 'notAllowed',
    })
    expect(screen.view().approvals).toEqual([])
  })

  it('counts for what waits, too: it is rejected at once and can’t be approved any more', async () => {
    const { page, account, screen, permission } = await connected()
    const asked = expect(page.ask('personal_sign', [HELLO, account])).rejects.toMatchObject({
      code: 4100,
      reason: 'notAllowed',
    })
    const { id: approvalId, snapshotHash } = await screen.nextApproval()
    const { accounts, chainId, lasts, limits } = permission() ?? expect.fail()
    const grant = { accounts, chainId, lasts, limits, mayAsk: [] }
    await screen.run('changePermission', { origin: SITE as never, grant })
    await asked
    await expect(screen.run('approve', { approvalId, snapshotHash, choice: {} })).rejects.toMatchObject({
      reason: 'approvalGone',
    })
  })
})

describe('a change of a connection', () => {
  it('reaches the page as accountsChanged and chainChanged would: its state is pushed', async () => {
    const { page, screen, permission, account } = await connected()
    await screen.run('addAccount', { walletId: screen.view().accounts[0]?.walletId ?? '' })
    const [first, second] = screen.view().accounts.map(({ id }) => id)
    if (!first || !second) return expect.fail()
    const { chainId, lasts, limits, mayAsk } = permission() ?? expect.fail()
    const grant = { accounts: [second, first], chainId, lasts, limits, mayAsk }
    await screen.run('changePermission', { origin: SITE as never, grant })
    const seen = (await page.ask('eth_accounts')) as string[]
    expect(seen).toHaveLength(2)
    expect(seen[1]).toBe(account)
    expect(page.received).toContainEqual({ state: { chainId: '0x1', accounts: seen } })
  })

  it('is refused for a site that is not connected, an account that is not here, a chain that is unknown', async () => {
    const { screen, permission } = await connected()
    const { origin, grantedAtMs, lastUsedAtMs, expiresAtMs, ...grant } = permission() ?? expect.fail()
    const change = (changes: object, site = SITE) =>
      screen.run('changePermission', { origin: site as never, grant: { ...grant, ...changes } })
    await expect(change({}, 'https://other.example')).rejects.toMatchObject({ reason: 'notConnected' })
    await expect(change({ accounts: [`eip155:0:0x${'9'.repeat(40)}`] })).rejects.toMatchObject({
      reason: 'unknownAccount',
    })
    await expect(change({ chains: ['eip155:987654'] })).rejects.toMatchObject({ code: 4902 })
    expect(permission()).toMatchObject({ origin, grantedAtMs, lastUsedAtMs, expiresAtMs })
  })

  it('of the networks is widened by the network the person lets the site switch to', async () => {
    const { page, screen, permission } = await connected({ chains: ['eip155:1'] })
    const asked = page.ask('wallet_switchEthereumChain', [{ chainId: '0x2105' }])
    await approveNext(screen)
    await asked
    expect(permission()).toMatchObject({ chainId: 'eip155:8453', chains: ['eip155:1', 'eip155:8453'] })
  })
})
