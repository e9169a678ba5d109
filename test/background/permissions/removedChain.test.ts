import { describe, expect, it } from 'vitest'
import type { Chain } from '../../../src/protocol/chain.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { connectSite, createTestWallet, openPage, SITE, startWallet } from '../support/testWallet.ts'

const ADDED = 'eip155:17185' as Chain['id']
const BASE = 'eip155:8453' as Chain['id']
const MAINNET = 'eip155:1' as Chain['id']

const added: Chain = {
  id: ADDED,
  name: 'Added',
  rpcUrls: ['https://added.example'],
  nativeCurrency: { name: 'Coin', symbol: 'COIN', decimals: 18 },
  testnet: false,
  confirmations: 1,
  builtIn: false,
}

/** A node of the added network, which says which network it is of. */
async function answerChainId(_: unknown, init?: RequestInit): Promise<Response> {
  const asked = JSON.parse(String(init?.body))
  const toAnswer = ({ id }: { id: number }) => ({ jsonrpc: '2.0', id, result: '0x4321' })
  return Response.json(Array.isArray(asked) ? asked.map(toAnswer) : toAnswer(asked))
}

/** A site connected on terms of its networks, to a wallet with one that was added. */
async function connected(chainId: Chain['id'], chains?: readonly Chain['id'][]) {
  const browser = createMemoryBrowser(answerChainId)
  const wallet = await createTestWallet(browser)
  const { screen } = wallet
  await screen.run('addChain', { chain: added })
  const page = openPage(wallet.worker)
  await connectSite(screen, page, chainId, chains && { chains })
  const permission = () => screen.view().permissions.find(({ origin }) => origin === SITE)
  return { ...wallet, browser, page, permission, remove: () => screen.run('removeChain', { chainId: ADDED }) }
}

describe('a network that is removed', () => {
  it('ends the connection of a site that may be on no other, and the site hears it', async () => {
    const { page, permission, remove } = await connected(ADDED, [ADDED])
    await remove()
    expect(permission()).toBeUndefined()
    expect(page.received.at(-1)).toMatchObject({ state: { accounts: [] } })
    expect(await page.ask('eth_accounts')).toEqual([])
  })

  it('rejects what such a site has waiting', async () => {
    const { page, screen, remove } = await connected(ADDED, [ADDED])
    const [account] = (await page.ask('eth_accounts')) as [string]
    const asked = expect(page.ask('personal_sign', ['0x68656c6c6f', account])).rejects.toMatchObject({
      code: 4100,
      reason: 'notConnected',
    })
    await screen.nextApproval()
    await remove()
    await asked
  })

  it('puts a site that was on it on one that it may be on, and allows it no more', async () => {
    const { page, permission, remove } = await connected(ADDED, [ADDED, BASE])
    await remove()
    expect(permission()).toMatchObject({ chainId: BASE, chains: [BASE] })
    expect(await page.ask('eth_chainId')).toBe('0x2105')
  })

  it('goes from the list of a site that is on another', async () => {
    const { permission, remove } = await connected(MAINNET, [MAINNET, ADDED])
    await remove()
    expect(permission()).toMatchObject({ chainId: MAINNET, chains: [MAINNET] })
  })

  it('puts a site that may be on every network on the popup’s', async () => {
    const { permission, remove } = await connected(ADDED)
    await remove()
    expect(permission()).toMatchObject({ chainId: MAINNET })
    expect(permission()?.chains).toBeUndefined()
  })

  it('is not allowed again when it is added again', async () => {
    const { permission, remove, screen } = await connected(MAINNET, [MAINNET, ADDED])
    await remove()
    await screen.run('addChain', { chain: added })
    expect(permission()?.chains).toEqual([MAINNET])
  })

  it('leaves a connection that can be changed as before', async () => {
    const { permission, remove, screen } = await connected(MAINNET, [MAINNET, ADDED])
    await remove()
    const { accounts, chainId, chains, mayAsk, lasts, limits } = permission() ?? expect.fail()
    const grant = { accounts, chainId, mayAsk, lasts, limits, ...(chains && { chains }) }
    await screen.run('changePermission', { origin: SITE as never, grant })
    expect(permission()?.chains).toEqual([MAINNET])
  })
})

describe('a permission of before that still holds a network that is gone', () => {
  /** What an earlier version left, which took away the network alone; and the next worker. */
  async function restart(chainId: Chain['id'], chains?: readonly Chain['id'][]) {
    const { browser, worker, page } = await connected(chainId, chains)
    worker.kill()
    page.close()
    await browser.local.remove(['chains'])
    const { screen, ...next } = await startWallet(browser)
    const permission = () => screen.view().permissions.find(({ origin }) => origin === SITE)
    return { ...next, screen, permission }
  }

  it('loses it when the wallet starts, gains none, and can be changed', async () => {
    const { permission, screen } = await restart(ADDED, [ADDED, BASE])
    const { accounts, chainId, chains, mayAsk, lasts, limits } = permission() ?? expect.fail()
    expect({ chainId, chains }).toEqual({ chainId: BASE, chains: [BASE] })
    const grant = { accounts, chainId, mayAsk, lasts, limits, ...(chains && { chains }) }
    await screen.run('changePermission', { origin: SITE as never, grant })
    expect(permission()?.chains).toEqual([BASE])
  })

  it('puts a site that may be on every network on the popup’s', async () => {
    const { permission } = await restart(ADDED)
    expect(permission()).toMatchObject({ chainId: MAINNET })
    expect(permission()?.chains).toBeUndefined()
  })

  it('ends if it holds no other', async () => {
    const { permission, worker } = await restart(ADDED, [ADDED])
    expect(permission()).toBeUndefined()
    expect(await openPage(worker).ask('eth_accounts')).toEqual([])
  })
})
