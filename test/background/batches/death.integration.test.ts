import { describe, expect, inject, it } from 'vitest'
import { openPage, startWallet } from '../support/testWallet.ts'
import {
  APART,
  amount,
  approve,
  countSent,
  openBatchSite,
  sendCalls,
  settle,
  swap,
  TOGETHER,
  tokenBalance,
} from './support/batchSite.ts'
import { beginPlain } from './support/beginPlain.ts'

const { usdc, simple7702Account } = inject('deployments')
beginPlain()

type Site = Awaited<ReturnType<typeof openBatchSite>>

/** Has the worker die before the write that follows so many more. */
const dieAfter =
  (writes: number) =>
  ({ worker }: Site) =>
    worker.dieAfterWrites(writes)

/** Has the worker die as the transaction of this number leaves for the node: it is signed and kept, and no more. */
const dieAsItLeaves =
  (number: number) =>
  ({ gate, worker }: Site) => {
    let left = number
    gate.onCall = (method) => {
      if (method !== 'eth_sendRawTransaction') return
      left -= 1
      if (left === 0) worker.kill()
    }
  }

/** The worker dies as it is told to, after the person approved. */
async function approveAndDie(choice: typeof TOGETHER, prepareDeath: (site: Site) => void) {
  const site = await openBatchSite()
  const { page, screen, worker, browser } = site
  const requestId = crypto.randomUUID()
  const asked = sendCalls(page, [approve, swap], { id: requestId })
  asked.catch(() => {})
  const { id: approvalId, snapshotHash } = await screen.nextApproval()
  const before = { usdc: await tokenBalance(usdc), sent: await countSent() }
  prepareDeath(site)
  void screen.run('approve', { approvalId, snapshotHash, choice }).catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 900))
  worker.kill()
  const next = await startWallet(browser)
  const nextPage = openPage(next.worker)
  // What was not begun waits on, and is approved again.
  await expect.poll(() => next.screen.view().status).toBe('unlocked')
  await next.screen.run('noteActivity', {})
  const isPending = () => next.screen.view().approvals.some(({ id }) => id === approvalId)
  if (isPending()) {
    const again = await next.screen.nextApproval()
    await next.screen
      .run('approve', { approvalId: again.id, snapshotHash: again.snapshotHash, choice })
      .catch(() => {})
  }
  const status = await settle({ page: nextPage, worker: next.worker }, requestId)
  const { entries } = await next.screen.run('readAudit', { limit: 50 })
  const hashes = next.screen.view().activity.map(({ hash }) => hash)
  // The chain is taken back after this: it would send its transaction once more, into the next test.
  next.worker.kill()
  return {
    status,
    spent: before.usdc - (await tokenBalance(usdc)),
    sent: (await countSent()) - before.sent,
    hashes,
    recorded: entries.filter(({ type }) => type === 'signed').map(({ result }) => result),
    upgrades: entries.filter(({ subject }) => subject === 'delegation').map(({ result }) => result),
  }
}

describe('a worker that dies while a batch goes off', () => {
  it.each([1, 2, 3, 4, 6, 8])(
    'after %i writes: as one transaction it is sent once, and its status is known afterwards',
    async (writes) => {
      const { status, spent, sent } = await approveAndDie(TOGETHER, dieAfter(writes))
      expect(status).toMatchObject({ status: 200, atomic: true })
      expect(spent).toBe(amount)
      // The delegation uses a nonce of its own.
      expect(sent).toBe(2)
    },
  )

  it.each([2, 4, 6, 9])('after %i writes: one after the other, each is sent once', async (writes) => {
    const { status, spent, sent } = await approveAndDie(APART, dieAfter(writes))
    expect(status).toMatchObject({ status: 200, atomic: false })
    expect(spent).toBe(amount)
    expect(sent).toBe(2)
  })

  it.each([
    [APART, 1],
    [APART, 2],
    [TOGETHER, 1],
  ])(
    'right after a signature, before it is recorded: the next one records it, and that the account follows a contract (%o, number %i)',
    async (choice, number) => {
      const { hashes, recorded, upgrades } = await approveAndDie(choice, dieAsItLeaves(number))
      expect(hashes).toHaveLength(choice === APART ? 2 : 1)
      expect(recorded).toEqual(expect.arrayContaining(hashes))
      expect(upgrades).toEqual(choice === APART ? [] : [simple7702Account.toLowerCase()])
    },
  )
})
