import { once } from 'node:events'
import { keccak256 } from 'viem'
import { beforeAll, expect, inject, test } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { connectSite, createTestWallet, openPage } from '../support/testWallet.ts'
import { warmUp } from './support/warmUp.ts'

beforeAll(warmUp, 300_000)

/** A node whose answers to one method wait until they are let go. */
function createSlowFetch(slowMethod: string) {
  const events = new EventTarget()
  const released = once(events, 'released')
  const reached = once(events, 'reached')
  const raws = new Set<`0x${string}`>()
  let slow = false
  return {
    raws,
    reached,
    begin() {
      slow = true
    },
    release: () => events.dispatchEvent(new Event('released')),
    async fetch(url: string, init: RequestInit) {
      const calls = [JSON.parse(String(init.body))].flat() as { method: string; params: `0x${string}`[] }[]
      for (const { method, params } of calls)
        if (method === 'eth_sendRawTransaction' && params[0]) raws.add(params[0])
      if (slow && calls.some(({ method }) => method === slowMethod)) {
        events.dispatchEvent(new Event('reached'))
        await released
      }
      return globalThis.fetch(url, init)
    },
  }
}

/** Approves a transaction and, while the node is slow, closes the window as a person does who thinks better of it. */
async function approveAndClose(slowMethod: string) {
  const node = createSlowFetch(slowMethod)
  const browser = createMemoryBrowser(node.fetch)
  const { worker, screen } = await createTestWallet(browser)
  await screen.run('setRpcUrls', { chainId: 'eip155:31337' as never, rpcUrls: [inject('rpcUrl')] })
  const page = openPage(worker)
  const [from] = (await connectSite(screen, page)) as [string]
  const answer = page
    .ask('eth_sendTransaction', [{ from, to: from, value: '0x1' }])
    .catch((error: unknown) => error)
  const { id: approvalId, snapshotHash } = await screen.nextApproval()
  node.begin()
  const approved = screen
    .run('approve', { approvalId, snapshotHash, choice: { speed: 'normal' } })
    .catch(() => {})
  await node.reached
  for (const windowId of browser.windows.keys()) worker.closeWindow(windowId)
  await new Promise((resolve) => setTimeout(resolve, 100))
  node.release()
  await approved
  return { answer: await answer, raws: [...node.raws] }
}

test('closed before it is signed, a transaction that was approved is not sent, and its site is told so', async () => {
  const { answer, raws } = await approveAndClose('eth_getTransactionCount')
  expect(answer).toMatchObject({ code: 4001 })
  expect(raws).toEqual([])
})

test('closed after it was signed, its site hears the hash: never that nothing was signed', async () => {
  const { answer, raws } = await approveAndClose('eth_sendRawTransaction')
  expect(raws.map((raw) => keccak256(raw))).toEqual([answer])
})
