import { beforeAll, describe, expect, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { connectSite, createTestWallet, openPage, type TestPage } from '../support/testWallet.ts'

// What other wallets take from pages beside the strict forms (leading zeros, null, unusable nodes).

let page: TestPage
let wallet: Awaited<ReturnType<typeof createTestWallet>>
let account: string
beforeAll(async () => {
  wallet = await createTestWallet(createMemoryBrowser())
  page = openPage(wallet.worker)
  ;[account = ''] = (await connectSite(wallet.screen, page, 'eip155:1')) as string[]
}, 300_000)

/** What the person is shown of a request, which is then refused. */
async function shown(method: string, params: unknown): Promise<unknown> {
  const refused = expect(page.ask(method, params)).rejects.toMatchObject({ code: 4001 })
  const { kind, chainId, request } = await wallet.screen.nextApproval()
  await wallet.screen.run('rejectAll', {})
  await refused
  return { kind, chainId, request }
}

const chain = {
  chainId: '0x4321',
  chainName: 'New',
  rpcUrls: ['https://rpc.new.example'],
  nativeCurrency: { name: 'New', symbol: 'NEW', decimals: 18 },
}

describe('what is shown and signed is the strict form', () => {
  it('of a transaction', async () => {
    const strict = { from: account, to: account, value: '0x1', gas: '0x5208', nonce: '0x0', data: '0x' }
    const loose = { ...strict, value: '0x01', gas: '0x05208', nonce: '0x00', data: '', gasPrice: null }
    const seen = await shown('eth_sendTransaction', [{ ...loose, chainId: '0x01', type: '0x02' }])
    expect(seen).toEqual(await shown('eth_sendTransaction', [strict]))
  })

  it.each(['', '0x', null])('of a new contract, which goes to nobody: %j', async (to) => {
    const strict = { from: account, data: '0x6001600c60003960016000f300', value: '0x1' }
    const seen = await shown('eth_sendTransaction', [{ ...strict, to }])
    expect(seen).toEqual(await shown('eth_sendTransaction', [strict]))
    expect(seen).not.toHaveProperty('request.transaction.to')
    const batch = { version: '2.0.0', id: 'mine', chainId: '0x1', atomicRequired: false }
    const call = { data: strict.data, value: '0x1' }
    const calls = await shown('wallet_sendCalls', [{ ...batch, calls: [{ ...call, to }] }])
    expect(calls).toEqual(await shown('wallet_sendCalls', [{ ...batch, calls: [call] }]))
  })

  it('of a batch', async () => {
    const strict = { version: '2.0.0', id: 'mine', chainId: '0x1', atomicRequired: false }
    const call = { to: account, value: '0x1', data: '0x' }
    const seen = await shown('wallet_sendCalls', [
      { ...strict, chainId: '0x01', calls: [{ ...call, value: '0x01', data: null }] },
    ])
    expect(seen).toEqual(await shown('wallet_sendCalls', [{ ...strict, calls: [call] }]))
  })

  it('of a chain, with the nodes that can be used', async () => {
    const rpcUrls = ['wss://rpc.new.example', 'https://rpc.new.example', 'http://rpc.new.example', '']
    const seen = await shown('wallet_addEthereumChain', [{ ...chain, chainId: '0x04321', rpcUrls }])
    expect(seen).toEqual(await shown('wallet_addEthereumChain', [chain]))
  })
})

it.each([undefined, '', '0x', null])('nothing that goes to nobody (%j) is refused (-32602)', async (to) => {
  for (const empty of [undefined, null, '', '0x']) {
    const sent = { from: account, to, data: empty, value: '0x1' }
    await expect(page.ask('eth_sendTransaction', [sent])).rejects.toMatchObject({ code: -32602 })
    await expect(
      page.ask('eth_sendTransaction', [{ ...sent, data: undefined, input: empty }]),
    ).rejects.toMatchObject({ code: -32602 })
  }
})

it('a chain is the same with leading zeros in its number', async () => {
  expect(await page.ask('wallet_switchEthereumChain', [{ chainId: '0x01' }])).toBeNull()
  expect(await page.ask('wallet_getCapabilities', [account, ['0x0001']])).toHaveProperty('0x1')
})

it.each([
  ['only sockets', ['wss://rpc.new.example']],
  ['none', []],
  ['what is no text', ['https://rpc.new.example', 1]],
])('a chain with nodes that are %s is refused (-32602)', async (_, rpcUrls) => {
  await expect(page.ask('wallet_addEthereumChain', [{ ...chain, rpcUrls }])).rejects.toMatchObject({
    code: -32602,
  })
})
