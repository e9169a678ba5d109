import type { WalletBrowser } from '../../browser/walletBrowser.ts'
import { type Heap, parseHeap } from '../../support/heap/heap.ts'
import { type Debugger, debuggerFlag, openDebugger } from './openDebugger.ts'

/** What Chromium is started with, so that its memory can be looked into: a second door, and texts in their full length. */
export const memoryFlags = [debuggerFlag, '--js-flags=--heap-snapshot-string-limit=1000000000']

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
  { profileDir, extensionUrl }: WalletBrowser,
  look: (memory: Memory) => Promise<void>,
): Promise<void> {
  const chromium = await openDebugger(profileDir)
  try {
    const { targetInfos } = await chromium.send<Targets>('Target.getTargets')
    for (const { targetId, url } of targetInfos) {
      if (url.startsWith(extensionUrl)) await look({ url, heap: await takeHeap(chromium, targetId) })
    }
  } finally {
    chromium.close()
  }
}

type Targets = { readonly targetInfos: readonly { readonly targetId: string; readonly url: string }[] }
type Chunk = { readonly chunk: string }

async function takeHeap(chromium: Debugger, targetId: string): Promise<Heap> {
  const { sessionId } = await chromium.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  })
  const chunks: string[] = []
  chromium.listen(({ method, params }) => {
    if (method === 'HeapProfiler.addHeapSnapshotChunk') chunks.push((params as Chunk).chunk)
  })
  await chromium.send('HeapProfiler.enable', {}, sessionId)
  await chromium.send('HeapProfiler.collectGarbage', {}, sessionId)
  await chromium.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false }, sessionId)
  await chromium.send('Target.detachFromTarget', { sessionId })
  return parseHeap(chunks.join(''))
}
