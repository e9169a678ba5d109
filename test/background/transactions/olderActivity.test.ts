import { describe, expect, it, vi } from 'vitest'
import type { RecordLog } from '../../../src/background/platform.ts'
import { openStores } from '../../../src/background/state/stores.ts'
import { createActivityArchive } from '../../../src/background/transactions/activityArchive.ts'
import { type AccountId, evmChainId } from '../../../src/protocol/ids.ts'
import type { Activity, ActivityCursor } from '../../../src/protocol/transaction.ts'
import { createMemoryBrowser, type MemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, startWallet, type TestScreen } from '../support/testWallet.ts'

const chainId = evmChainId(1)
const otherChain = evmChainId(10)

/** Numbers from the highest down, both included. */
const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => from - index)

function row(number: number, accountId: AccountId, change: Partial<Activity> = {}): Activity {
  const digits = number.toString(16)
  return {
    id: `00000000-0000-4000-8000-${digits.padStart(12, '0')}`,
    direction: 'out',
    accountId,
    chainId: number % 5 === 0 ? otherChain : chainId,
    hash: `0x${digits.padStart(64, '0')}`,
    state: 'confirmed',
    title: String(number),
    promised: [],
    createdAtMs: number,
    settledAtMs: number,
    ...change,
  }
}

/** The stores of a wallet whose worker is dead, and what follows from a change of its history. */
async function withoutWorker(log?: Partial<RecordLog>) {
  const browser = createMemoryBrowser()
  const { worker, accountId } = await createTestWallet(browser)
  worker.kill()
  const stores = await openStores(browser)
  const { platform } = browser.startWorker()
  const withLog = { ...platform, log: { ...platform.log, ...log } }
  stores.activity.onChange(createActivityArchive({ stores, platform: withLog }))
  const add = async (numbers: readonly number[], change: Partial<Activity> = {}) => {
    const rows = numbers.map((number) => row(number, accountId, change))
    await stores.activity.update((all) => [...rows, ...all])
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { browser, stores, accountId, add }
}

/** Reads to the end. @returns the rows of each page, by their numbers */
async function readAll(
  screen: TestScreen,
  accountId: AccountId,
  chain = chainId,
  kind: { unwanted?: true } = {},
): Promise<number[][]> {
  const pages: number[][] = []
  let before: ActivityCursor | undefined
  do {
    const params = { accountId, chainId: chain, ...kind, ...(before && { before }) }
    const page = await screen.run('readActivity', params)
    pages.push(page.rows.map(({ title }) => Number(title)))
    before = page.before
  } while (before)
  return pages
}

/** How many rows a worker reads when it starts. */
const countListed = ({ local }: MemoryBrowser) => (local.dump().activity as { value: unknown[] }).value.length

describe('a history of 5,000 rows', () => {
  it('is reached to its end, page by page; a thousand rows of it are read at the start', async () => {
    const { browser, accountId, add } = await withoutWorker()
    for (let number = 0; number < 5_000; number += 100) {
      await add(down(number + 100, number + 1))
      await vi.waitFor(() => expect(countListed(browser)).toBeLessThanOrEqual(1_000))
    }
    const { screen } = await startWallet(browser)
    expect(countListed(browser)).toBe(1_000)
    expect(screen.view().activity).toHaveLength(200)
    const pages = await readAll(screen, accountId)
    expect(pages.flat()).toEqual(down(5_000, 1).filter((number) => number % 5 !== 0))
    expect(Math.max(...pages.map((page) => page.length))).toBe(100)
    const elsewhere = await readAll(screen, accountId, otherChain)
    expect(elsewhere.flat()).toEqual(down(5_000, 1).filter((number) => number % 5 === 0))
  })
})

describe('a history that is too long to be at hand', () => {
  it('is put away by the worker when a row comes on top', async () => {
    const { browser, stores, accountId } = await withoutWorker()
    await stores.activity.clear()
    await browser.local.set({
      activity: { version: 1, value: down(1_060, 1).map((number) => row(number, accountId)) },
    })
    // Signed by a worker that died before it could say so: the next one adds it to the list.
    const activity = row(2_000, accountId, { state: 'signed', settledAtMs: undefined as never })
    await stores.outbox.update(() => [{ activity, nonce: 7, raw: '0x00', value: '0' as never }])
    const { screen } = await startWallet(browser)
    await vi.waitFor(() => expect(countListed(browser)).toBe(1_000))
    expect((await readAll(screen, accountId)).flat()).toEqual([
      ...down(1_060, 1).filter((number) => number % 5 !== 0),
    ])
  })

  it('keeps what is not settled, and what only came in to be seen, where it is', async () => {
    const { stores, add } = await withoutWorker()
    await add([1], { settledAtMs: undefined as never, state: 'pending' })
    await add([2], { unwanted: 'empty' })
    await add(down(1_100, 3))
    await vi.waitFor(() => expect(stores.activity.get()).toHaveLength(1_002))
    expect(stores.activity.get().map(({ title }) => Number(title))).toEqual([...down(1_100, 101), 2, 1])
  })

  it('keeps what only came in to be seen, however much comes, and out of the way of the rest', async () => {
    const { browser, stores, accountId, add } = await withoutWorker()
    await add(down(40, 1))
    for (let number = 1_000; number < 1_400; number += 40) {
      await add(down(number + 39, number), { unwanted: 'empty', direction: 'in' })
      await vi.waitFor(() => expect(stores.activity.get().length).toBeLessThan(40 + 120))
    }
    const { screen } = await startWallet(browser)
    const here = (numbers: number[]) => numbers.filter((number) => number % 5 !== 0)
    const dust = await readAll(screen, accountId, chainId, { unwanted: true })
    expect(dust.flat()).toEqual(here(down(1_399, 1_000)))
    expect((await readAll(screen, accountId)).flat()).toEqual(here(down(40, 1)))
  })

  it('shows once what was put away twice, for the worker died in between', async () => {
    const { browser, accountId, add } = await withoutWorker()
    await add(down(1_100, 1))
    await vi.waitFor(() => expect(countListed(browser)).toBe(1_000))
    const kept = (browser.local.dump().activity as { value: Activity[] }).value
    // As it was before the rows left the list.
    const value = [...kept, ...down(100, 1).map((number) => row(number, accountId))]
    await browser.local.set({ activity: { version: 1, value } })
    const { screen, worker } = await startWallet(browser)
    const all = down(1_100, 1).filter((number) => number % 5 !== 0)
    expect((await readAll(screen, accountId)).flat()).toEqual(all)
    worker.kill()
    createActivityArchive({ stores: await openStores(browser), platform: browser.startWorker().platform })()
    await vi.waitFor(() => expect(countListed(browser)).toBe(1_000))
    const { screen: next } = await startWallet(browser)
    expect((await readAll(next, accountId)).flat()).toEqual(all)
  })

  it('loses no row from the list where there is no database', async () => {
    const { stores, add } = await withoutWorker({
      last: () => Promise.reject(new TypeError('No database')),
    })
    await add(down(1_100, 1))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(stores.activity.get()).toHaveLength(1_100)
  })
})
