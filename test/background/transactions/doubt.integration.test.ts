import { parseEther, toHex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { devnet } from '../../../src/chains/networks/devnet.ts'
import { createGatedFetch } from '../support/gatedFetch.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { expectStates, listRaws, lookAgain, startOwnChain } from '../support/ownChain.ts'
import { approveNext, connectSite, createTestWallet, openPage, startWallet } from '../support/testWallet.ts'

const RECIPIENT = `0x${'5e'.repeat(20)}`
const NORMAL = { speed: 'normal' }
const LATER_MS = 11 * 60_000

let chain: Awaited<ReturnType<typeof startOwnChain>>
/** A node of the same network that has stopped: what it is given waits there. */
let stuck: Awaited<ReturnType<typeof startOwnChain>>
beforeAll(async () => {
  ;[chain, stuck] = await Promise.all([startOwnChain(), startOwnChain()])
  await stuck.ask('evm_setAutomine', [false])
}, 60_000)
afterAll(() => Promise.all([chain.stop(), stuck.stop()]))
beforeEach(() => chain.ask('evm_setAutomine', [false]))

const balanceOf = async (address: string) =>
  BigInt((await chain.ask('eth_getBalance', [address, 'latest'])) as string)

/** A wallet whose nodes can be told to lie; it has two, the first of which may be blind. */
async function connect() {
  const gate = createGatedFetch()
  const way = {
    isStuck: false,
    /** Methods to which the first node answers with nothing. */
    unseen: [] as string[],
    afterSend: undefined as (() => void) | undefined,
  }
  const browser = createMemoryBrowser(async (url, init) => {
    const text = String(init.body)
    const isFirst = !url.includes('localhost')
    if (way.isStuck && isFirst) return gate.fetch(stuck.rpcUrl, init)
    const response = await gate.fetch(url, init)
    if (text.includes('eth_sendRawTransaction')) way.afterSend?.()
    if (!isFirst || !way.unseen.some((method) => text.includes(method))) return response
    return hide(response, JSON.parse(text), way.unseen)
  })
  const wallet = await createTestWallet(browser)
  const page = openPage(wallet.worker)
  const setNodes = (count: 1 | 2) =>
    wallet.screen.run('setRpcUrls', {
      chainId: devnet.id,
      rpcUrls: [chain.rpcUrl, chain.rpcUrl.replace('127.0.0.1', 'localhost')].slice(0, count),
    })
  await setNodes(1)
  const [from] = (await connectSite(wallet.screen, page, devnet.id)) as [string]
  return { ...wallet, browser, gate, page, from, way, setNodes }
}

type Call = { readonly id: number; readonly method: string }

async function hide(response: Response, asked: Call | Call[], unseen: readonly string[]): Promise<Response> {
  const told = (await response.json()) as { id: number } | { id: number }[]
  const ids = [asked].flat().flatMap(({ id, method }) => (unseen.includes(method) ? [id] : []))
  const blank = (answer: { id: number }) => (ids.includes(answer.id) ? { ...answer, result: null } : answer)
  return Response.json(Array.isArray(told) ? told.map(blank) : blank(told))
}

type Wallet = Awaited<ReturnType<typeof connect>>

async function send({ page, screen, from }: Wallet): Promise<void> {
  page.send('eth_sendTransaction', [{ from, to: RECIPIENT, value: toHex(parseEther('1')) }])
  await approveNext(screen, NORMAL)
}

/** Lets the wallet look for longer than it has patience with nodes that are behind. */
async function lookLong(wallet: Pick<Wallet, 'worker' | 'screen'>, gate: Wallet['gate']): Promise<void> {
  for (let look = 0; look < 5; look += 1) {
    const asked = gate.sent.length
    await expect.poll(() => lookAgain(wallet) && gate.sent.length).toBeGreaterThan(asked + 2)
    await expect.poll(() => wallet.worker.countInFlight()).toBe(0)
  }
}

describe('a transaction that a node says nothing of', () => {
  it('C6: is not said to be refused by a worker that does not know whether the last one sent it', async () => {
    const wallet = await connect()
    const before = await balanceOf(RECIPIENT)
    wallet.way.afterSend = wallet.worker.kill
    wallet.page.send('eth_sendTransaction', [
      { from: wallet.from, to: RECIPIENT, value: toHex(parseEther('1')) },
    ])
    const { id: approvalId, snapshotHash } = await wallet.screen.nextApproval()
    void wallet.screen.run('approve', { approvalId, snapshotHash, choice: NORMAL }).catch(() => {})
    await expect.poll(() => listRaws(wallet.gate)).toHaveLength(1)
    await chain.mine()
    wallet.way.afterSend = undefined
    wallet.way.unseen = ['eth_getTransactionByHash', 'eth_getTransactionReceipt']
    const next = await startWallet(wallet.browser)
    const sends = () => wallet.gate.sent.filter(({ method }) => method === 'eth_sendRawTransaction').length
    await expect.poll(() => lookAgain(next) && sends()).toBeGreaterThan(1)
    await expect.poll(() => next.screen.view().activity[0]?.problem).toMatch(/may be on its way/)
    expect(next.screen.view().activity[0]?.state).toBe('signed')
    wallet.way.unseen = []
    await expectStates(next, ['confirmed'])
    expect(await balanceOf(RECIPIENT)).toBe(before + parseEther('1'))
  })

  it('C6: is not said to be refused after the line broke that carried it', async () => {
    const wallet = await connect()
    wallet.way.afterSend = () => {
      throw new TypeError('The line broke')
    }
    await send(wallet)
    await chain.mine()
    wallet.way.afterSend = undefined
    wallet.way.unseen = ['eth_getTransactionByHash', 'eth_getTransactionReceipt']
    const problem = () => lookAgain(wallet)[0]?.problem
    await expect.poll(problem).toMatch(/may be on its way/)
    wallet.way.unseen = []
    await expectStates(wallet, ['confirmed'])
  })

  it('C7: is given to a node that knows nothing of it before it is said to be forgotten', async () => {
    const wallet = await connect()
    await send(wallet)
    await expectStates(wallet, ['pending'])
    wallet.worker.kill()
    await chain.mine()
    wallet.browser.nowMs += LATER_MS
    wallet.way.isStuck = true
    const next = await startWallet(wallet.browser)
    const { hash } = next.screen.view().activity[0] ?? {}
    await expect
      .poll(() => lookAgain(next) && stuck.ask('eth_getTransactionByHash', [hash]))
      .toMatchObject({ hash })
    expect(next.screen.view().activity[0]?.state).toBe('pending')
    expect(wallet.browser.notices).toEqual([])
    wallet.way.isStuck = false
    await expectStates(next, ['confirmed'])
    expect(listRaws(wallet.gate)).toHaveLength(1)
  })

  it('C7: is not said to be replaced while a node shows its block and not yet its receipt', async () => {
    const wallet = await connect()
    await send(wallet)
    await expectStates(wallet, ['pending'])
    wallet.way.unseen = ['eth_getTransactionReceipt']
    await chain.mine()
    await lookLong(wallet, wallet.gate)
    expect(wallet.screen.view().activity[0]?.state).toBe('pending')
    wallet.way.unseen = []
    await expectStates(wallet, ['confirmed'])
  })

  it('C7: is not said to be replaced while another node shows it in a block', async () => {
    const wallet = await connect()
    await wallet.setNodes(2)
    await send(wallet)
    await expectStates(wallet, ['pending'])
    wallet.way.unseen = ['eth_getTransactionReceipt', 'eth_getTransactionByHash']
    await chain.mine()
    await lookLong(wallet, wallet.gate)
    expect(wallet.screen.view().activity[0]?.state).toBe('pending')
    wallet.way.unseen = []
    await expectStates(wallet, ['confirmed'])
  })
})
