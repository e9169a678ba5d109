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
  /** Which of these rows of bytes lie in some buffer that is alive. Each as hex. */
  readonly findBytes: (needles: readonly string[]) => Promise<string[]>
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
      await look({ url: target.url(), heap, findBytes: (needles) => findBytes(session, heap, needles) })
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

const holdersOfBytes = new Set(['Uint8Array', 'ArrayBuffer'])

/** The needles go as lists of numbers: as texts the search itself would leave them there. */
async function findBytes(
  session: CDPSession,
  { nodes }: Heap,
  needles: readonly string[],
): Promise<string[]> {
  const found = new Set<string>()
  for (const { id, name, type } of nodes) {
    if (type !== 'object' || !holdersOfBytes.has(name)) continue
    const objectId = await getObject(session, id)
    if (!objectId) continue
    const { result } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: searchBytes.toString(),
      objectId,
      arguments: [{ value: needles.map((hex) => [...Buffer.from(hex, 'hex')]) }],
      returnByValue: true,
    })
    for (const place of result.value as number[]) found.add(needles[place] ?? '')
    await session.send('Runtime.releaseObject', { objectId })
  }
  return [...found]
}

/** @returns undefined for an object that is gone, or a prototype: those have the name and hold nothing */
async function getObject(session: CDPSession, id: number): Promise<string | undefined> {
  try {
    const { result } = await session.send('HeapProfiler.getObjectByHeapObjectId', { objectId: String(id) })
    return result.objectId
  } catch {
    return undefined
  }
}

/** Runs in the page or worker, with a buffer or a view of one as `this`. @returns which needles were found */
function searchBytes(this: ArrayBuffer | ArrayBufferView, needles: readonly (readonly number[])[]): number[] {
  const isReal = ArrayBuffer.isView(this) || Object.prototype.toString.call(this) === '[object ArrayBuffer]'
  if (!isReal || Object.hasOwn(this, 'constructor')) return []
  const bytes = ArrayBuffer.isView(this)
    ? new Uint8Array(this.buffer, this.byteOffset, this.byteLength)
    : new Uint8Array(this)
  return [...needles.keys()].filter((place) => {
    const needle = needles[place] ?? []
    const [first = 0] = needle
    for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
      if (needle.every((byte, i) => bytes[at + i] === byte)) return true
    }
    return false
  })
}
