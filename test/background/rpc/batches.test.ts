import { describe, expect, it } from 'vitest'
import type { Platform } from '../../../src/background/platform.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { connectSite, createTestWallet, openPage, startWallet } from '../support/testWallet.ts'

const to = `0x${'5e'.repeat(20)}`
const batch = { version: '2.0.0', chainId: '0x7a69', atomicRequired: false, calls: [{ to, value: '0x1' }] }

async function connected(terms: Record<string, unknown> = {}, fetch?: Platform['fetch']) {
  const wallet = await createTestWallet(createMemoryBrowser(fetch))
  const page = openPage(wallet.worker)
  const [from = ''] = (await connectSite(wallet.screen, page, 'eip155:31337', terms)) as string[]
  const send = (change: object) => page.ask('wallet_sendCalls', [{ ...batch, ...change }])
  return { ...wallet, page, from, send }
}

describe('wallet_sendCalls (EIP-5792)', () => {
  it('refuses with the code that says why, before anybody is asked', async () => {
    const { send, screen } = await connected({ chains: ['eip155:31337'] })
    const long = `0x${'00'.repeat(70_000)}`
    const refused: [string, object, number][] = [
      ['another version', { version: '1.0' }, -32602],
      ['no word about all or nothing', { atomicRequired: undefined }, -32602],
      ['no call', { calls: [] }, -32602],
      ['a call with a word too many', { calls: [{ to, gas: '0x1' }] }, -32602],
      ['a delegation', { authorizationList: [] }, -32602],
      ['a contract without code', { calls: [{ value: '0x1' }] }, -32602],
      ['an id that is too long', { id: 'x'.repeat(8195) }, -32602],
      ['an account of somebody else', { from: to }, 4100],
      ['a capability it can’t do without', { capabilities: { paymasterService: { url: 'x' } } }, 5700],
      ['one of a call', { calls: [{ to, capabilities: { gasless: { optional: false } } }] }, 5700],
      ['a chain that nobody knows', { chainId: '0xabcdef' }, 5710],
      ['a chain that the site may not use', { chainId: '0x1' }, 4100],
      ['too many calls', { calls: Array.from({ length: 21 }, () => ({ to })) }, 5740],
      [
        'too much data',
        {
          calls: [
            { to, data: long },
            { to, data: long },
          ],
        },
        5740,
      ],
      [
        'all or nothing with a contract that is created',
        { atomicRequired: true, calls: [{ data: '0x6001' }, { to }] },
        5760,
      ],
    ]
    for (const [what, change, code] of refused) {
      await expect(send(change), what).rejects.toMatchObject({ code })
    }
    expect(screen.view().approvals).toEqual([])
  })

  it('refuses all or nothing on a chain without a known contract (5760)', async () => {
    const { send } = await connected({ chainId: 'eip155:43114' })
    const calls = [{ to }, { to }]
    await expect(send({ chainId: '0xa86a', atomicRequired: true, calls })).rejects.toMatchObject({
      code: expect.toBeOneOf([5760, 4901]),
    })
  })

  it('lets pass what a site can do without, and names a batch that has no name', async () => {
    const { page, screen } = await connected()
    const capabilities = { paymasterService: { optional: true } }
    const asked = expect(page.ask('wallet_sendCalls', [{ ...batch, capabilities }])).rejects.toMatchObject({
      code: 4001,
    })
    const approval = await screen.nextApproval()
    expect(approval.kind === 'calls' && approval.request.batchId).toMatch(/^0x[0-9a-f]{64}$/)
    await screen.run('rejectAll', {})
    await asked
  })

  it('takes an id once for each site (5720); one that was refused is free again', async () => {
    const { send, screen, page, worker } = await connected()
    const first = expect(send({ id: 'mine' })).rejects.toMatchObject({ code: 4001 })
    await screen.nextApproval()
    await expect(send({ id: 'mine' })).rejects.toMatchObject({ code: 5720 })
    await expect(page.ask('wallet_getCallsStatus', ['mine'])).resolves.toMatchObject({ status: 100 })
    const other = openPage(worker, 'https://other.example')
    await expect(other.ask('wallet_getCallsStatus', ['mine'])).rejects.toMatchObject({ code: 5730 })
    await screen.run('rejectAll', {})
    await first
    await expect(page.ask('wallet_getCallsStatus', ['mine'])).rejects.toMatchObject({ code: 5730 })
    const again = expect(send({ id: 'mine' })).rejects.toMatchObject({ code: 4001 })
    await screen.nextApproval()
    await screen.run('rejectAll', {})
    await again
  })

  it('is for connected sites only (4100)', async () => {
    const { worker } = await createTestWallet(createMemoryBrowser())
    const page = openPage(worker)
    await expect(page.ask('wallet_sendCalls', [batch])).rejects.toMatchObject({ code: 4100 })
    await expect(page.ask('wallet_getCapabilities', [to])).rejects.toMatchObject({ code: 4100 })
  })
})

describe('wallet_getCapabilities (EIP-5792)', () => {
  it('speaks of the chains that are asked for, the site may use and the wallet knows', async () => {
    const { page, from } = await connected({ chains: ['eip155:31337', 'eip155:43114'] })
    const capabilities = await page.ask('wallet_getCapabilities', [from, ['0xa86a', '0x1', '0xabcdef']])
    expect(capabilities).toEqual({ '0xa86a': { atomic: { status: 'unsupported' } } })
  })

  it('speaks of all chains that the site may use where none is named', async () => {
    const { page, from } = await connected({ chains: ['eip155:31337', 'eip155:43114', 'eip155:1'] })
    const capabilities = (await page.ask('wallet_getCapabilities', [from])) as object
    expect(Object.keys(capabilities).toSorted()).toEqual(['0x1', '0x7a69', '0xa86a'])
  })

  it('names no network that somebody added to a site that may use all, unless it asks for it', async () => {
    const answerChainId = async (url: string, { body }: RequestInit) => {
      if (!url.includes('own.example')) throw new TypeError('No network')
      return Response.json({ ...JSON.parse(String(body)), result: '0x4321' })
    }
    const { page, screen, from } = await connected({}, answerChainId)
    const custom = {
      ...(screen.view().chains[0] as object),
      id: 'eip155:17185',
      name: 'My own',
      rpcUrls: ['https://own.example'],
    }
    await screen.run('addChain', { chain: custom as never })
    const unsupported = { atomic: { status: 'unsupported' } }
    const all = (await page.ask('wallet_getCapabilities', [from])) as object
    const main = screen.view().chains.filter(({ builtIn, testnet }) => builtIn && !testnet)
    expect(main.length).toBeGreaterThan(5)
    const expected = ['eip155:31337', ...main.map(({ id }) => id)].map(
      (id) => `0x${Number(id.split(':')[1]).toString(16)}`,
    )
    expect(Object.keys(all).toSorted()).toEqual(expected.toSorted())
    expect(await page.ask('wallet_getCapabilities', [from, ['0x4321']])).toEqual({ '0x4321': unsupported })
  })

  it('says nothing of an account that is not the site’s (4100)', async () => {
    const { page } = await connected()
    await expect(page.ask('wallet_getCapabilities', [to])).rejects.toMatchObject({ code: 4100 })
    await expect(page.ask('wallet_getCapabilities', [to, ['0x1']])).rejects.toMatchObject({ code: 4100 })
  })

  it('promises nothing while no node answers', async () => {
    const { page, from } = await connected({ chains: ['eip155:31337', 'eip155:1'] })
    expect(await page.ask('wallet_getCapabilities', [from])).toEqual({
      '0x7a69': { atomic: { status: 'unsupported' } },
      '0x1': { atomic: { status: 'unsupported' } },
    })
  })

  it('waits for a node of another network for three seconds, and leaves it out then', async () => {
    const silent = (url: string) =>
      url.includes('127.0.0.1') ? Promise.reject(new TypeError('Failed')) : new Promise<Response>(() => {})
    const terms = { chains: ['eip155:31337', 'eip155:1', 'eip155:43114'] }
    const { page, from, worker } = await connected(terms, silent)
    const asked = page.ask('wallet_getCapabilities', [from]) as Promise<object>
    let keys: string[] | undefined
    void asked.then((answer) => {
      keys = Object.keys(answer).toSorted()
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(keys).toBeUndefined()
    worker.passTime(3_000)
    await expect.poll(() => keys).toEqual(['0x7a69', '0xa86a'])
  })
})

describe('a page that asks for a delegation', () => {
  it.each(['wallet_upgradeAccount', 'eth_signAuthorization', 'wallet_signAuthorization'])(
    'by %s is refused (4200)',
    async (method) => {
      const { worker } = await startWallet(createMemoryBrowser())
      await expect(
        openPage(worker).ask(method, [{ address: to, chainId: 1, nonce: 0 }]),
      ).rejects.toMatchObject({
        code: 4200,
        message: expect.stringMatching(/own screens/),
      })
    },
  )
})
