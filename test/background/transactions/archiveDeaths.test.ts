import { expect, it } from 'vitest'
import { openStores } from '../../../src/background/state/stores.ts'
import { putAwayActivity } from '../../../src/background/transactions/putAwayActivity.ts'
import { evmAccountId, evmChainId } from '../../../src/protocol/ids.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'
import { createMemoryBrowser, type MemoryBrowser } from '../support/memoryBrowser.ts'

const accountId = evmAccountId(`0x${'a1'.repeat(20)}`)
const kept = { rows: 5, unwanted: 2 }
/** More than putting all of it away takes. */
const MOST_WRITES = 8

/** Newest first; every fourth came in only to be seen, and the odd ones are on another chain. */
const rows: readonly Activity[] = Array.from({ length: 30 }, (_, index) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  direction: 'in',
  accountId,
  chainId: evmChainId(1 + (index % 2)),
  hash: `0x${String(index).padStart(64, '0')}`,
  state: 'confirmed',
  title: String(index),
  promised: [],
  ...(index % 4 === 0 && { unwanted: 'empty' }),
  createdAtMs: 1_000 - index,
  settledAtMs: 1_000,
}))

/** One life of the worker, which dies before a write; it has all the time it needs. */
async function live(browser: MemoryBrowser, writes: number, change: (all: Activity[]) => Activity[]) {
  const worker = browser.startWorker()
  const stores = await openStores(worker.platform)
  await stores.activity.update((all) => change([...all]))
  worker.dieAfterWrites(writes)
  void putAwayActivity({ stores, platform: worker.platform }, kept)
  await new Promise((resolve) => setTimeout(resolve, 5))
  worker.kill()
}

const titlesIn = (values: readonly unknown[]) => values.map((value) => Number((value as Activity).title))

it('each row is kept once, wherever two workers die over putting them away and the list changes meanwhile', async () => {
  for (let first = 0; first <= MOST_WRITES; first += 1) {
    for (let second = 0; second <= MOST_WRITES; second += 1) {
      const browser = createMemoryBrowser()
      await browser.local.set({ activity: { version: 1, value: rows } })
      await live(browser, first, (all) => all)
      // What is newest leaves, as with an account that is removed: fewer are to be put away than were.
      await live(browser, second, (all) => all.filter(({ title }) => Number(title) >= 3))
      await live(browser, Number.POSITIVE_INFINITY, (all) => all)
      const listed = titlesIn((browser.local.dump().activity as { value: unknown[] }).value)
      const archived = [...browser.log.logs.values()].flatMap((log) => titlesIn([...log.values()]))
      const all = [...listed, ...archived].toSorted((one, other) => one - other)
      const named = `died at write ${first}, then at ${second}`
      expect(
        all.filter((title) => title >= 3),
        named,
      ).toEqual(titlesIn(rows.slice(3)))
      expect(listed.length, named).toBeLessThanOrEqual(kept.rows + kept.unwanted)
      for (const log of browser.log.logs.values()) {
        expect(titlesIn([...log.values()]), named).toEqual(
          titlesIn([...log.values()]).toSorted((a, b) => b - a),
        )
      }
    }
  }
}, 60_000)
