import type { CDPSession } from 'playwright'
import { type Heap, parseHeap } from '../../support/heap/heap.ts'
import { reachBrowser } from './clickIcon.ts'
import type { WalletBrowser } from './launchChromium.ts'

/** What Chromium is started with, so that its memory can be looked into: with texts in their full length. */
export const memoryFlags = ['--js-flags=--heap-snapshot-string-limit=1000000000']

/** The memory of one page or of the worker. */
export type Memory = {
  /** Whose it is: an address. */
  readonly url: string
  readonly heap: Heap
}

/**
 * Collects what is unused in every page and worker of the wallet, and hands what is left to a search, one after the
 * other.
 */
export async function lookIntoMemory(
  { context, extensionUrl }: WalletBrowser,
  look: (memory: Memory) => Promise<void>,
): Promise<void> {
  const browser = await reachBrowser(context)
  const { targetInfos } = await browser.send('Target.getTargets')
  for (const { targetId, url } of targetInfos) {
    if (url.startsWith(extensionUrl)) await look({ url, heap: await takeHeap(browser, targetId) })
  }
  await browser.detach()
}

/** Playwright has no session of its own with a worker, so what is said to it goes through the browser, wrapped up. */
async function takeHeap(browser: CDPSession, targetId: string): Promise<Heap> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false })
  const chunks: string[] = []
  const waiting = new Map<number, () => void>()
  const hear = (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return
    const { id, method, params } = JSON.parse(event.message)
    if (method === 'HeapProfiler.addHeapSnapshotChunk') chunks.push(params.chunk)
    waiting.get(id)?.()
  }
  browser.on('Target.receivedMessageFromTarget', hear)
  for (const [id, method] of steps.entries()) {
    const answered = new Promise<void>((resolve) => waiting.set(id, resolve))
    const message = JSON.stringify({ id, method })
    await browser.send('Target.sendMessageToTarget', { sessionId, message })
    await answered
  }
  browser.off('Target.receivedMessageFromTarget', hear)
  await browser.send('Target.detachFromTarget', { sessionId })
  return parseHeap(chunks.join(''))
}

const steps = ['HeapProfiler.enable', 'HeapProfiler.collectGarbage', 'HeapProfiler.takeHeapSnapshot']
