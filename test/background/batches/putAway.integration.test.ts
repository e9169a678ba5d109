import { expect, it } from 'vitest'
import { openStores } from '../../../src/background/state/stores.ts'
import { createActivityArchive } from '../../../src/background/transactions/activityArchive.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'
import { openPage, startWallet } from '../support/testWallet.ts'
import {
  APART,
  approve,
  failing,
  openBatchSite,
  readStatus,
  type Status,
  sendAndApprove,
  settle,
  swap,
} from './support/batchSite.ts'
import { beginPlain } from './support/beginPlain.ts'

const anvil = beginPlain()
type Wallet = Awaited<ReturnType<typeof openBatchSite>>

/** More rows of the same account and network than are at hand, all newer than what was sent so far. */
function makeNewer({ chainId, accountId, createdAtMs }: Activity): Activity[] {
  return Array.from({ length: 1_300 }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    direction: 'out',
    accountId,
    chainId,
    hash: `0x${String(index).padStart(64, '0')}`,
    state: 'confirmed',
    title: String(index),
    promised: [],
    createdAtMs: createdAtMs + 1_000 + index,
    settledAtMs: createdAtMs + 1_000 + index,
  }))
}

/** Lets so much happen that what was sent before is put away, and the worker is another. */
async function putAway({ worker, browser, screen }: Wallet) {
  // What waits is never put away, and a status is told a moment before its row has settled.
  await expect.poll(() => screen.view().activity.filter(({ state }) => state === 'pending')).toEqual([])
  worker.kill()
  const stores = await openStores(browser)
  const { platform } = browser.startWorker()
  stores.activity.onChange(createActivityArchive({ stores, platform }))
  const [newest] = stores.activity.get()
  if (!newest) throw new Error('Something was sent')
  await stores.activity.update((all) => [...makeNewer(newest).toReversed(), ...all])
  await expect.poll(() => stores.activity.get().length).toBe(1_000)
  expect(stores.activity.get().some(({ batchId }) => batchId)).toBe(false)
  await stores.sequences.clear()
  const next = await startWallet(browser)
  return { ...next, page: openPage(next.worker) }
}

const hashesOf = ({ receipts = [] }: Status) => receipts.map(({ transactionHash }) => transactionHash)

it('a batch whose transactions were put away has the status and the receipts that it had', async () => {
  const wallet = await openBatchSite()
  const together = await sendAndApprove(wallet, [approve, swap])
  const first = await settle(wallet, together)
  const apart = await sendAndApprove(wallet, [approve, swap], { choice: APART })
  const second = await settle(wallet, apart)
  const partly = await sendAndApprove(wallet, [approve, failing], { choice: APART })
  const third = await settle(wallet, partly)
  expect([first.status, second.status, third.status]).toEqual([200, 200, 600])
  expect([first, second, third].map((status) => hashesOf(status).length)).toEqual([1, 2, 1])

  const { page } = await putAway(wallet)
  expect(await readStatus(page, together)).toEqual(first)
  expect(await readStatus(page, apart)).toEqual(second)
  expect(await readStatus(page, partly)).toEqual(third)
})

it('a batch whose transactions were put away is done, though no node has its receipt any more', async () => {
  const before = await anvil.snapshot()
  const wallet = await openBatchSite()
  const id = await sendAndApprove(wallet, [approve, swap])
  expect((await settle(wallet, id)).status).toBe(200)
  const { page } = await putAway(wallet)
  await anvil.revert({ id: before })
  expect(await readStatus(page, id)).toMatchObject({ status: 200 })
})

it('a batch of which nothing is left is unknown (5730), and not one that was never sent', async () => {
  const wallet = await openBatchSite()
  const id = await sendAndApprove(wallet, [approve, swap])
  expect((await settle(wallet, id)).status).toBe(200)
  const { page } = await putAway(wallet)
  wallet.browser.log.logs.clear()
  await expect(readStatus(page, id)).rejects.toMatchObject({ code: 5730 })
})

it('a batch of an account that was removed is unknown (5730)', async () => {
  const wallet = await openBatchSite()
  const id = await sendAndApprove(wallet, [approve, swap])
  expect((await settle(wallet, id)).status).toBe(200)
  const { screen } = wallet
  await screen.run('addAccount', { walletId: screen.view().wallets[0]?.id ?? '' })
  await screen.run('removeAccount', { accountId: wallet.accountId })
  await expect(readStatus(wallet.page, id)).rejects.toMatchObject({ code: 5730 })
})
