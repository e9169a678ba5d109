import { parseEther, toHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { devnet } from '../../../src/chains/networks/devnet.ts'
import { createGatedFetch } from '../support/gatedFetch.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { expectStates, listRaws, lookAgain, startOwnChain } from '../support/ownChain.ts'
import {
  approveNext,
  connectSite,
  createTestWallet,
  openPage,
  type TestScreen,
} from '../support/testWallet.ts'

const RECIPIENT = `0x${'5e'.repeat(20)}`
const NORMAL = { speed: 'normal' }

let chain: Awaited<ReturnType<typeof startOwnChain>>
/** A node of the same network that is behind: it has not seen what the account holds. */
let behind: Awaited<ReturnType<typeof startOwnChain>>
beforeAll(async () => {
  ;[chain, behind] = await Promise.all([startOwnChain(), startOwnChain()])
}, 60_000)
afterAll(() => Promise.all([chain.stop(), behind.stop()]))

const balanceOf = async (address: string) =>
  BigInt((await chain.ask('eth_getBalance', [address, 'latest'])) as string)

/**
 * A wallet with two nodes. What is sent to the first arrives there, and the gateway before it gives no answer in time; the
 * second is behind where it is sent to.
 */
async function connect(nodes: 1 | 2) {
  const gate = createGatedFetch()
  const way = { answers: false, isBehind: nodes === 2 }
  const browser = createMemoryBrowser(async (url, init) => {
    if (!String(init.body).includes('eth_sendRawTransaction') || way.answers) return gate.fetch(url, init)
    if (nodes === 1 ? way.isBehind : url.includes('localhost')) return gate.fetch(behind.rpcUrl, init)
    await gate.fetch(url, init)
    return new Response('Gateway time-out', { status: 504 })
  })
  const wallet = await createTestWallet(browser)
  const rpcUrls = [chain.rpcUrl, chain.rpcUrl.replace('127.0.0.1', 'localhost')].slice(0, nodes)
  await wallet.screen.run('setRpcUrls', { chainId: devnet.id, rpcUrls })
  const page = openPage(wallet.worker)
  const [from] = (await connectSite(wallet.screen, page, devnet.id)) as [string]
  await behind.ask('anvil_setBalance', [from, '0x0'])
  return { ...wallet, gate, page, from, way }
}

const send = (screen: TestScreen) => approveNext(screen, NORMAL)

describe('a transaction that a node took without an answer', () => {
  it('is not said to be refused because another node refuses it: it is done, once', async () => {
    const { page, screen, worker, gate, from } = await connect(2)
    const before = await balanceOf(RECIPIENT)
    const asked = page.ask('eth_sendTransaction', [{ from, to: RECIPIENT, value: toHex(parseEther('1')) }])
    const { hash } = await send(screen)
    expect(await asked).toBe(hash)
    expect(screen.view().activity[0]?.state).not.toBe('dropped')
    await expectStates({ worker, screen }, ['confirmed'])
    expect(await balanceOf(RECIPIENT)).toBe(before + parseEther('1'))
    expect(listRaws(gate)).toHaveLength(1)
  })

  it('is found in its block though what it is sent to never answers', async () => {
    const { page, screen, worker, from } = await connect(1)
    page.send('eth_sendTransaction', [{ from, to: RECIPIENT, value: '0x1' }])
    await send(screen)
    await expectStates({ worker, screen }, ['confirmed'])
    expect(screen.view().activity[0]?.problem).toBeUndefined()
  })

  it('keeps its place in the order meanwhile, also when it is refused the next time', async () => {
    const { page, screen, worker, gate, from, way } = await connect(1)
    await chain.ask('evm_setAutomine', [false])
    const nonce = BigInt((await chain.ask('eth_getTransactionCount', [from, 'latest'])) as string)
    page.send('eth_sendTransaction', [{ from, to: RECIPIENT, value: '0x1' }])
    await send(screen)
    const problem = () => lookAgain({ worker, screen })[0]?.problem
    await expect.poll(problem).toMatch(/may be on its way/)
    way.isBehind = true
    gate.blank = 'eth_getTransactionByHash'
    // The node that is behind refuses it, again and again.
    const refusals = () => gate.sent.filter(({ method }) => method === 'eth_sendRawTransaction').length
    await expect.poll(() => lookAgain({ worker, screen }) && refusals()).toBeGreaterThan(2)
    expect(screen.view().activity[0]?.state).not.toBe('dropped')
    page.send('eth_sendTransaction', [{ from, to: RECIPIENT, value: '0x2' }])
    const next = await screen.nextApproval()
    expect(next.kind === 'transaction' && BigInt(next.review?.nonce ?? 0)).toBe(nonce + 1n)
    await screen.run('rejectAll', {})
    way.answers = true
    gate.blank = undefined
    await chain.mine()
    await expectStates({ worker, screen }, ['confirmed'])
    expect(screen.view().activity[0]?.problem).toBeUndefined()
    await chain.ask('evm_setAutomine', [true])
  })
})
