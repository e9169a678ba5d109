import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer, { type CDPSession, type Target } from 'puppeteer-core'
import { type Heap, parseHeap } from '../../support/heap/heap.ts'
import type { WalletBrowser } from './launchChromium.ts'

/** What Chromium is started with, so that its memory can be looked into: a second door, and texts in their full length. */
export const memoryFlags = ['--remote-debugging-port=0', '--js-flags=--heap-snapshot-string-limit=1000000000']

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
  const [port, path] = (await readFile(join(profileDir, 'DevToolsActivePort'), 'utf8')).split('\n')
  const browser = await puppeteer.connect({ browserWSEndpoint: `ws://127.0.0.1:${port}${path}` })
  try {
    // The targets become known one by one, the worker last.
    await browser.waitForTarget((target) => target.url().startsWith(extensionUrl) && isWorker(target))
    for (const target of browser.targets()) {
      if (!target.url().startsWith(extensionUrl)) continue
      const session = await target.createCDPSession()
      const heap = await takeHeap(session)
      await look({ url: target.url(), heap })
      await session.detach()
    }
  } finally {
    await browser.disconnect()
  }
}

function isWorker(target: Target): boolean {
  return target.type() === 'service_worker'
}

async function takeHeap(session: CDPSession): Promise<Heap> {
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  return parseHeap(chunks.join(''))
}
