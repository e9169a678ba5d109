import { toHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startAnvil } from '../../devnet/anvil/startAnvil.ts'
import { findFreePort } from '../../devnet/findFreePort.ts'
import { devnet } from '../../src/chains/networks/devnet.ts'
import { createRpc } from '../../src/chains/rpc/createRpc.ts'
import type { PageReply } from '../../src/protocol/messages.ts'
import { createDevnetBrowser } from './support/devnetWallet.ts'
import type { MemoryBrowser, Worker } from './support/memoryBrowser.ts'
import {
  createTestWallet,
  openPage,
  PASSWORD,
  startWallet,
  type TestPage,
  type TestScreen,
} from './support/testWallet.ts'

/** A chain of its own, because these tests rewrite it. */
let anvil: Awaited<ReturnType<typeof startAnvil>>
let browser: MemoryBrowser
let worker: Worker
let screen: TestScreen
let page: TestPage
beforeAll(async () => {
  anvil = await startAnvil(await findFreePort())
  browser = await createDevnetBrowser(anvil.rpcUrl)
  ;({ worker, screen } = await createTestWallet(browser))
  page = openPage(worker)
})
afterAll(() => anvil.stop())

function chain(method: string, params: unknown[] = []) {
  return createRpc({ chain: { ...devnet, rpcUrls: [anvil.rpcUrl] } }).request(method, params)
}

/** What a page heard of a subscription. */
function heard({ received }: TestPage, subscription: unknown): Record<string, unknown>[] {
  return (received as PageReply[]).flatMap((reply) => {
    if (!('payload' in reply)) return []
    const { data } = reply.payload as { data: { subscription: string; result: Record<string, unknown> } }
    return data.subscription === subscription ? [data.result] : []
  })
}

/** What the page heard, once the worker's timers have run. */
function heardLater(subscription: unknown) {
  worker.passTime(6_000)
  return heard(page, subscription)
}

const mine = (count: number) => chain('anvil_mine', [toHex(count)])
const newest = async () => (await chain('eth_getBlockByNumber', ['latest', false])) as Record<string, string>

/** Writes a log: the init code of a contract that emits one with a topic and ends. */
async function writeLog(topic: string): Promise<void> {
  const [from] = (await chain('eth_accounts')) as string[]
  const data = `0x7f${topic.slice(2)}60006000a100`
  await chain('eth_sendTransaction', [{ from, data }])
}
const topic = `0x${'ab'.repeat(32)}`

describe('a filter', () => {
  it('of blocks tells each once, also over the death of the worker', async () => {
    const id = await page.ask('eth_newBlockFilter')
    await mine(3)
    const changes = (await page.ask('eth_getFilterChanges', [id])) as string[]
    expect(changes).toHaveLength(3)
    expect(changes.at(-1)).toBe((await newest()).hash)
    worker.kill()
    await mine(1)
    ;({ worker, screen } = await startWallet(browser))
    page = openPage(worker)
    expect(await page.ask('eth_getFilterChanges', [id])).toEqual([(await newest()).hash])
    expect(await page.ask('eth_getFilterChanges', [id])).toEqual([])
    expect(await page.ask('eth_uninstallFilter', [id])).toBe(true)
    expect(await page.ask('eth_uninstallFilter', [id])).toBe(false)
    await expect(page.ask('eth_getFilterChanges', [id])).rejects.toMatchObject({ code: -32000 })
  })

  it('tells each once to a page that asks twice at the same time', async () => {
    const id = await page.ask('eth_newBlockFilter')
    await mine(2)
    const answers = [page.ask('eth_getFilterChanges', [id]), page.ask('eth_getFilterChanges', [id])]
    const hashes = (await Promise.all(answers)).flat()
    expect(hashes).toHaveLength(2)
    expect(new Set(hashes).size).toBe(2)
  })

  it('of blocks tells those that took the place of others when the chain was rewritten', async () => {
    const id = await page.ask('eth_newBlockFilter')
    await mine(3)
    expect(await page.ask('eth_getFilterChanges', [id])).toHaveLength(3)
    const before = await newest()
    await chain('anvil_reorg', [2, []])
    await mine(1)
    const changes = (await page.ask('eth_getFilterChanges', [id])) as string[]
    expect(changes).toHaveLength(3)
    expect(changes).not.toContain(before.hash)
    expect(changes.at(-1)).toBe((await newest()).hash)
  })

  it('of logs tells those that fit, and all of them when asked for all', async () => {
    const fromBlock = (await newest()).number
    const id = await page.ask('eth_newFilter', [{ fromBlock, topics: [[topic, `0x${'00'.repeat(32)}`]] }])
    await writeLog(topic)
    await writeLog(`0x${'cd'.repeat(32)}`)
    expect(await page.ask('eth_getFilterChanges', [id])).toMatchObject([{ topics: [topic] }])
    expect(await page.ask('eth_getFilterChanges', [id])).toEqual([])
    expect(await page.ask('eth_getFilterLogs', [id])).toMatchObject([{ topics: [topic] }])
  })

  it('of transactions that wait tells each hash once', async () => {
    const id = await page.ask('eth_newPendingTransactionFilter')
    await chain('evm_setAutomine', [false])
    const [from] = (await chain('eth_accounts')) as string[]
    const hash = await chain('eth_sendTransaction', [{ from, to: from, value: '0x1' }])
    expect(await page.ask('eth_getFilterChanges', [id])).toEqual([hash])
    expect(await page.ask('eth_getFilterChanges', [id])).toEqual([])
    await chain('evm_setAutomine', [true])
    await mine(1)
  })

  it('is nobody else’s, and is forgotten when it is not asked for ten minutes', async () => {
    const id = await page.ask('eth_newBlockFilter')
    const other = openPage(worker, 'https://other.example')
    await expect(other.ask('eth_getFilterChanges', [id])).rejects.toMatchObject({ code: -32000 })
    expect(await other.ask('eth_unsubscribe', [id])).toBe(false)
    browser.nowMs += 11 * 60_000
    await expect(page.ask('eth_getFilterChanges', [id])).rejects.toMatchObject({ reason: 'filterGone' })
  })

  it('is one of 64 that a site may have (-32005)', async () => {
    const greedy = openPage(worker, 'https://greedy.example')
    for (let count = 0; count < 64; count += 1) await greedy.ask('eth_newBlockFilter')
    await expect(greedy.ask('eth_newBlockFilter')).rejects.toMatchObject({ code: -32005 })
  })
})

describe('a subscription', () => {
  it('sends the headers of new blocks, and the next worker goes on where the last one died', async () => {
    const documentId = crypto.randomUUID()
    const id = await page.ask('eth_subscribe', ['newHeads'], `${documentId}:1`)
    await mine(2)
    await expect.poll(() => heardLater(id)).toHaveLength(2)
    const [, head] = heard(page, id)
    expect(head).toMatchObject({ hash: (await newest()).hash, parentHash: expect.stringMatching(/^0x/) })
    expect(head).not.toHaveProperty('transactions')

    worker.kill()
    await mine(2)
    ;({ worker, screen } = await startWallet(browser))
    page = openPage(worker)
    page.greet(documentId)
    await expect.poll(() => heardLater(id)).toHaveLength(2)
    expect(heard(page, id).at(-1)?.hash).toBe((await newest()).hash)

    expect(await page.ask('eth_unsubscribe', [id])).toBe(true)
    await mine(1)
    worker.passTime(6_000)
    await page.ask('eth_blockNumber')
    expect(heard(page, id)).toHaveLength(2)
  })

  it('sends logs that fit, and transactions that wait', async () => {
    const documentId = crypto.randomUUID()
    const logs = await page.ask('eth_subscribe', ['logs', { topics: [topic] }], `${documentId}:1`)
    const waiting = await page.ask('eth_subscribe', ['newPendingTransactions'], `${documentId}:2`)
    await writeLog(topic)
    await chain('evm_setAutomine', [false])
    const [from] = (await chain('eth_accounts')) as string[]
    const hash = await chain('eth_sendTransaction', [{ from, to: from, value: '0x2' }])
    await expect.poll(() => heardLater(logs)).toMatchObject([{ topics: [topic] }])
    await expect.poll(() => heardLater(waiting)).toContain(hash)
    await chain('evm_setAutomine', [true])
  })

  it('of a document that is gone makes room for that of one that came after it', async () => {
    const origin = 'https://reloading.example'
    const first = openPage(worker, origin)
    const id = await first.ask('eth_subscribe', ['newHeads'])
    for (let count = 1; count < 64; count += 1) await first.ask('eth_subscribe', ['newHeads'])
    const second = openPage(worker, origin)
    await expect(second.ask('eth_subscribe', ['newHeads'])).rejects.toMatchObject({ code: -32005 })
    first.close()
    expect(await second.ask('eth_subscribe', ['newHeads'])).toMatch(/^0x/)
    expect(await second.ask('eth_unsubscribe', [id])).toBe(false)
  })

  it('is heard by no document of another site that claims to be the one', async () => {
    const documentId = crypto.randomUUID()
    const id = await page.ask('eth_subscribe', ['newHeads'], `${documentId}:1`)
    page.close()
    const thief = openPage(worker, 'https://thief.example')
    thief.greet(documentId)
    await mine(1)
    worker.passTime(6_000)
    await thief.ask('eth_blockNumber')
    expect(heard(thief, id)).toEqual([])
  })

  it('of a site that is not connected rests while the wallet is locked, however long, and then goes on', async () => {
    const waiting = openPage(worker, 'https://waiting.example')
    const id = await waiting.ask('eth_subscribe', ['newHeads'])
    await screen.run('lock', {})
    const asked = vi.spyOn(worker.platform, 'fetch')
    await mine(2)
    for (let minutes = 0; minutes < 12; minutes += 1) {
      worker.passTime(60_000)
      await waiting.ask('eth_chainId')
    }
    expect(asked).not.toHaveBeenCalled()
    await screen.run('unlock', { password: PASSWORD })
    const later = () => {
      worker.passTime(6_000)
      return heard(waiting, id)
    }
    await expect.poll(later).toHaveLength(2)
  })

  it('is of nothing else (-32602)', async () => {
    const asked = openPage(worker).ask('eth_subscribe', ['syncing'])
    await expect(asked).rejects.toMatchObject({ code: -32602 })
  })
})
