import { describe, expect, it } from 'vitest'
import { PAGE_PORT } from '../../src/protocol/names.ts'
import { createMemoryBrowser } from './support/memoryBrowser.ts'
import { createMemoryPort } from './support/memoryPort.ts'
import { connectSite, createTestWallet, openPage, PASSWORD, SITE, startWallet } from './support/testWallet.ts'

const ACCOUNT = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const MAINNET = 'eip155:1'

const newChain = {
  chainName: 'New',
  rpcUrls: ['https://rpc.new.example'],
  nativeCurrency: { name: 'New', symbol: 'NEW', decimals: 18 },
}

async function connectedPage() {
  const browser = createMemoryBrowser()
  const wallet = await createTestWallet(browser)
  const page = openPage(wallet.worker)
  await connectSite(wallet.screen, page, MAINNET)
  return { browser, ...wallet, page }
}

describe('who may ask', () => {
  it.each([['null'], [''], ['file://'], ['chrome-extension://other']])(
    'closes the port of a document whose origin is %s',
    async (origin) => {
      const { worker } = await startWallet(createMemoryBrowser())
      const page = openPage(worker, origin)
      page.send('eth_accounts')
      await expect.poll(page.isClosed).toBe(true)
      expect(page.received).toEqual([])
    },
  )

  it('closes the port of another extension, whatever origin it names (A3)', async () => {
    const { worker } = await connectedPage()
    const sender = { extensionId: 'another', origin: SITE, url: `${SITE}/page`, tabId: 1 }
    const { port, send, received, isClosed } = createMemoryPort(PAGE_PORT, sender)
    worker.connect(port)
    send({ id: '00000000-0000-4000-8000-000000000000:0', method: 'eth_accounts' })
    await expect.poll(isClosed).toBe(true)
    expect(received).toEqual([])
  })

  it('tells sites apart by scheme, host and port', async () => {
    const { worker } = await connectedPage()
    for (const origin of ['http://app.example', 'https://app.example:8443', 'https://www.app.example']) {
      expect(await openPage(worker, origin).ask('eth_accounts')).toEqual([])
    }
    expect(await openPage(worker, SITE).ask('eth_accounts')).toEqual([ACCOUNT])
  })

  it('has no name for the wallet’s own commands on the page’s channel', async () => {
    const { page } = await connectedPage()
    for (const command of ['revealPhrase', 'unlock', 'approve', 'constructor', '__proto__']) {
      await expect(page.ask(command, [{}])).rejects.toMatchObject({ code: 4200 })
    }
  })
})

describe('what is not a request', () => {
  it('answers -32600 where there is an id to answer, and nothing where there is none', async () => {
    const { page } = await connectedPage()
    const id = '00000000-0000-4000-8000-000000000000:7'
    await expect(page.ask(5 as never, [], id)).rejects.toMatchObject({ code: -32600 })
    const before = page.received.length
    page.send('eth_chainId', [], 'no such id')
    page.send('eth_chainId', [], undefined as never)
    expect(page.received.length).toBeLessThanOrEqual(before + 1)
  })

  it.each([['eth_sign'], ['eth_signTransaction'], ['eth_foo'], ['toString']])(
    'does not support %s (4200)',
    async (method) => {
      const { page } = await connectedPage()
      await expect(page.ask(method, [])).rejects.toMatchObject({ code: 4200 })
    },
  )

  it.each([
    ['personal_sign', []],
    ['personal_sign', ['0x00', 'nobody']],
    ['eth_sendTransaction', [{ from: ACCOUNT, to: ACCOUNT, value: '0x0g' }]],
    ['eth_sendTransaction', [{ from: ACCOUNT, to: ACCOUNT, type: '0x4' }]],
    ['eth_sendTransaction', [{ from: ACCOUNT, to: ACCOUNT, data: '0x01', input: '0x02' }]],
    ['eth_sendTransaction', [{ from: ACCOUNT, to: ACCOUNT, chainId: '0x5' }]],
    ['eth_signTypedData_v4', [ACCOUNT, '{']],
    ['wallet_switchEthereumChain', [{ chainId: 1 }]],
    ['wallet_addEthereumChain', [{ chainId: '0x1' }]],
    ['wallet_addEthereumChain', [{ ...newChain, chainId: '0x0' }]],
    ['wallet_addEthereumChain', [{ ...newChain, chainId: '0x20000000000000' }]],
    ['wallet_requestPermissions', []],
    ['eth_chainId', [1]],
  ])('refuses wrong parameters of %s (-32602): %j', async (method, params) => {
    const { page } = await connectedPage()
    await expect(page.ask(method, params)).rejects.toMatchObject({ code: -32602 })
  })

  it('takes the largest number that a chain may have', async () => {
    const { page, screen } = await connectedPage()
    const asked = expect(
      page.ask('wallet_addEthereumChain', [{ ...newChain, chainId: '0x1fffffffffffff' }]),
    ).rejects.toMatchObject({ code: 4001 })
    expect(await screen.nextApproval()).toMatchObject({
      request: { chain: { id: 'eip155:9007199254740991' } },
    })
    await screen.run('rejectAll', {})
    await asked
  })
})

describe('what a site may do without being connected', () => {
  it.each([
    ['personal_sign', ['0x00', ACCOUNT]],
    ['eth_sendTransaction', [{ from: ACCOUNT, to: ACCOUNT }]],
    ['eth_signTypedData_v4', [ACCOUNT, '{}']],
    ['wallet_switchEthereumChain', [{ chainId: '0x1' }]],
  ])('refuses %s (4100)', async (method, params) => {
    const { worker } = await createTestWallet(createMemoryBrowser())
    await expect(openPage(worker).ask(method, params)).rejects.toMatchObject({
      code: 4100,
      reason: 'notConnected',
    })
  })

  it('shows no account and no permission, and the popup’s chain', async () => {
    const { worker } = await createTestWallet(createMemoryBrowser())
    const page = openPage(worker)
    expect(await page.ask('eth_accounts')).toEqual([])
    expect(await page.ask('eth_coinbase')).toBeNull()
    expect(await page.ask('wallet_getPermissions')).toEqual([])
    expect(await page.ask('eth_chainId')).toBe('0x1')
    expect(await page.ask('net_version')).toBe('1')
  })
})

describe('a connected site', () => {
  it('is told its permission, and loses it by its own wish (EIP-2255)', async () => {
    const { page } = await connectedPage()
    const permissions = [
      { parentCapability: 'eth_accounts', caveats: [{ type: 'restrictReturnedAccounts', value: [ACCOUNT] }] },
      {
        parentCapability: 'endowment:permitted-chains',
        caveats: [{ type: 'restrictNetworkSwitching', value: ['0x1'] }],
      },
    ]
    expect(await page.ask('wallet_getPermissions')).toMatchObject(permissions)
    expect(await page.ask('wallet_revokePermissions', [{ eth_accounts: {} }])).toBeNull()
    expect(page.received).toContainEqual({ state: { chainId: '0x1', accounts: [] } })
    expect(await page.ask('eth_accounts')).toEqual([])
  })

  it('gets nothing signed by an account it was not given', async () => {
    const { page } = await connectedPage()
    const other = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
    await expect(page.ask('personal_sign', ['0x00', other])).rejects.toMatchObject({ code: 4100 })
  })

  it('hears that its accounts are gone when the wallet locks, and is refused', async () => {
    const { page, screen } = await connectedPage()
    await screen.run('lock', {})
    await expect.poll(() => page.received.at(-1)).toEqual({ state: { chainId: '0x1', accounts: [] } })
    await expect(page.ask('personal_sign', ['0x00', ACCOUNT])).rejects.toMatchObject({ reason: 'locked' })
  })

  it('has its accounts back once the wallet is unlocked, over the death of the worker too, and nobody is asked anew', async () => {
    const { page, screen, browser, worker } = await connectedPage()
    await screen.run('lock', {})
    expect(await page.ask('eth_accounts')).toEqual([])
    worker.kill()
    const next = await startWallet(browser)
    const back = openPage(next.worker)
    expect(await back.ask('eth_accounts')).toEqual([])
    await next.screen.run('unlock', { password: PASSWORD })
    await expect.poll(() => back.received.at(-1)).toEqual({ state: { chainId: '0x1', accounts: [ACCOUNT] } })
    expect(await back.ask('eth_requestAccounts')).toEqual([ACCOUNT])
    expect(next.screen.view().approvals).toEqual([])
  })

  it('is connected no more after 30 days without use', async () => {
    const { page, browser, screen } = await connectedPage()
    browser.nowMs += 31 * 24 * 3_600_000
    await screen.run('unlock', { password: PASSWORD })
    expect(await page.ask('eth_accounts')).toEqual([])
  })

  it('is asked about a chain it is not on, told 4902 of one nobody knows, and answered at once for its own', async () => {
    const { page, screen } = await connectedPage()
    expect(await page.ask('wallet_switchEthereumChain', [{ chainId: '0x1' }])).toBeNull()
    await expect(page.ask('wallet_switchEthereumChain', [{ chainId: '0x1234567' }])).rejects.toMatchObject({
      code: 4902,
    })
    const asked = page.ask('wallet_switchEthereumChain', [{ chainId: '0x2105' }])
    const approval = await screen.nextApproval()
    expect(approval).toMatchObject({ kind: 'switchChain', request: { chainId: 'eip155:8453' } })
    await screen.run('approve', { approvalId: approval.id, snapshotHash: approval.snapshotHash, choice: {} })
    expect(await asked).toBeNull()
    expect(page.received).toContainEqual({ state: { chainId: '0x2105', accounts: [ACCOUNT] } })
    expect(screen.view().activeChainId).toBe(MAINNET)
  })

  it('is told 4901 when no node answers', async () => {
    const { page } = await connectedPage()
    await expect(page.ask('eth_blockNumber')).rejects.toMatchObject({ code: 4901, reason: 'rpcUnavailable' })
  })
})

describe('a wallet that is not there yet', () => {
  it('asks nobody and says so', async () => {
    const { worker } = await startWallet(createMemoryBrowser())
    await expect(openPage(worker).ask('eth_requestAccounts')).rejects.toMatchObject({
      code: 4100,
      reason: 'noWallet',
    })
  })
})
