import { describe, expect, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { approveNext, connectSite, createTestWallet, openPage, SITE } from '../support/testWallet.ts'

const BASE = 'eip155:8453'
const limits = [{ assetId: 'eip155:8453/slip44:60', amount: '1', period: 'day' }]
const terms = { mayAsk: ['messages'], lasts: 'day', limits, chains: [BASE] }

/** A site connected on narrow terms, which gives its permission back. */
async function connectedAndGone() {
  const wallet = await createTestWallet(createMemoryBrowser())
  const page = openPage(wallet.worker)
  await connectSite(wallet.screen, page, BASE, terms)
  await page.ask('wallet_revokePermissions', [{ eth_accounts: {} }])
  expect(wallet.screen.view().permissions).toEqual([])
  return { ...wallet, page }
}

describe('a site that gave its permission back and asks anew', () => {
  it.each([
    ['eth_requestAccounts', undefined],
    ['wallet_requestPermissions', [{ eth_accounts: {} }]],
  ])('by %s is offered what the person let it have, and the network it may be on', async (method, params) => {
    const { page, screen } = await connectedAndGone()
    page.send(method, params)
    expect(await screen.nextApproval()).toMatchObject({
      kind: 'connect',
      chainId: BASE,
      request: { terms },
    })
  })

  it('is offered the newer terms where the person changed them meanwhile', async () => {
    const { page, screen, accountId } = await connectedAndGone()
    await connectSite(screen, page, BASE, { ...terms, limits: [] })
    const grant = { accounts: [accountId], chainId: BASE, mayAsk: ['tokens'], lasts: 'week', limits: [] }
    await screen.run('changePermission', { origin: SITE as never, grant: grant as never })
    await page.ask('wallet_revokePermissions', [{ eth_accounts: {} }])
    page.send('eth_requestAccounts')
    const { request } = await screen.nextApproval()
    expect(request).toEqual({ terms: { mayAsk: ['tokens'], lasts: 'week', limits: [] } })
  })

  it.each([
    ['another network', ['0x1'], BASE],
    ['that and more', ['0x1', '0x2105'], BASE],
  ])('starts where the person let it be, though it asks for %s', async (_, asked, chainId) => {
    const { page, screen } = await connectedAndGone()
    const caveats = [{ type: 'restrictNetworkSwitching', value: asked }]
    page.send('wallet_requestPermissions', [{ eth_accounts: {}, 'endowment:permitted-chains': { caveats } }])
    const { chainId: offered, request } = await screen.nextApproval()
    expect(offered).toBe(chainId)
    expect(request).toMatchObject({ chains: expect.arrayContaining(['eip155:1']), terms })
  })

  it('may be given more, if the person wants it', async () => {
    const { page, screen, accountId } = await connectedAndGone()
    page.send('eth_requestAccounts')
    await approveNext(screen, { accounts: [accountId], chainId: BASE, mayAsk: ['messages', 'tokens'] })
    expect(screen.view().permissions[0]).toMatchObject({ mayAsk: ['messages', 'tokens'], limits: [] })
  })
})

it('a site whose connection the person ended is offered what it had as well', async () => {
  const wallet = await createTestWallet(createMemoryBrowser())
  const page = openPage(wallet.worker)
  await connectSite(wallet.screen, page, BASE, terms)
  await wallet.screen.run('disconnectSite', { origin: SITE as never })
  page.send('eth_requestAccounts')
  expect(await wallet.screen.nextApproval()).toMatchObject({ request: { terms } })
})

it('another site is offered nothing of it', async () => {
  const { worker, screen } = await connectedAndGone()
  openPage(worker, 'https://other.example').send('eth_requestAccounts')
  expect(await screen.nextApproval()).toMatchObject({ kind: 'connect', request: {} })
})

it('a connected site that asks for other networks starts where it may be', async () => {
  const wallet = await createTestWallet(createMemoryBrowser())
  const page = openPage(wallet.worker)
  await connectSite(wallet.screen, page, BASE, terms)
  const caveats = [{ type: 'restrictNetworkSwitching', value: ['0x1'] }]
  page.send('wallet_requestPermissions', [{ 'endowment:permitted-chains': { caveats } }])
  expect(await wallet.screen.nextApproval()).toMatchObject({
    chainId: BASE,
    request: { chains: ['eip155:1'] },
  })
})
