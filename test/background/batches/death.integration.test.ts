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

const { usdc } = inject('deployments')
beginPlain()

/** The worker dies before the write that follows so many more, right after the person approved. */
async function approveAndDie(choice: typeof TOGETHER, writes: number) {
  const { page, screen, worker, browser } = await openBatchSite()
  const requestId = crypto.randomUUID()
  const asked = sendCalls(page, [approve, swap], { id: requestId })
  asked.catch(() => {})
  const { id: approvalId, snapshotHash } = await screen.nextApproval()
  const before = { usdc: await tokenBalance(usdc), sent: await countSent() }
  worker.dieAfterWrites(writes)
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
  return { status, spent: before.usdc - (await tokenBalance(usdc)), sent: (await countSent()) - before.sent }
}

describe('a worker that dies while a batch goes off', () => {
  it.each([1, 2, 3, 4, 6, 8])(
    'after %i writes: as one transaction it is sent once, and its status is known afterwards',
    async (writes) => {
      const { status, spent, sent } = await approveAndDie(TOGETHER, writes)
      expect(status).toMatchObject({ status: 200, atomic: true })
      expect(spent).toBe(amount)
      // The delegation uses a nonce of its own.
      expect(sent).toBe(2)
    },
  )

  it.each([2, 4, 6, 9])('after %i writes: one after the other, each is sent once', async (writes) => {
    const { status, spent, sent } = await approveAndDie(APART, writes)
    expect(status).toMatchObject({ status: 200, atomic: false })
    expect(spent).toBe(amount)
    expect(sent).toBe(2)
  })
})
