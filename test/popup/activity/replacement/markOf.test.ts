import { describe, expect, test } from 'vitest'
import { listActivity } from '../../../../src/popup/activity/listActivity.ts'
import { markOf } from '../../../../src/popup/activity/replacement/markOf.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import type { Activity, ReplacementWay } from '../../../../src/protocol/transaction.ts'
import { sampleHash, sampleId } from '../../approve/support/sampleApprovals.ts'
import { ethereum, mainAccount } from '../../approve/support/sampleView.ts'
import { sampleActivity } from '../support/sampleActivity.ts'

const first = (change: Partial<Activity>) => row(1, change)
const replacement = (way: ReplacementWay, change: Partial<Activity>) =>
  row(2, { replaces: { id: sampleId(1), hash: sampleHash(1), way }, ...change })

function row(number: number, change: Partial<Activity>): Activity {
  return sampleActivity({ id: sampleId(number), hash: sampleHash(number), createdAtMs: number, ...change })
}

/** What the list shows of these rows, the newest first. */
function shown(...rows: Activity[]): string[] {
  const place = { accountId: mainAccount, chainId: ethereum.id }
  return listActivity(rows, place).map(
    (row) => `${row.id === sampleId(1) ? 'first' : 'second'}: ${markOf(row, rows).words}`,
  )
}

describe('a transaction and what is to take its place', () => {
  test('of one that is sped up, the list shows the newest', () => {
    expect(shown(first({ state: 'pending' }), replacement('speedUp', { state: 'pending' }))).toEqual([
      'second: Waiting for a block',
    ])
    const lost = first({ state: 'replaced', replacedBy: sampleHash(2) })
    expect(shown(lost, replacement('speedUp', { state: 'confirmed' }))).toEqual(['second: Done'])
    const mined = replacement('speedUp', { state: 'confirmed', blockNumber: toAmount(7n) })
    expect(shown(first({ state: 'pending' }), mined)).toEqual(['second: Done'])
  })

  test('one whose block is not deep enough yet says that it is in one', () => {
    const blockNumber = toAmount(7n)
    expect(shown(first({ state: 'pending', blockNumber }))).toEqual(['first: In a block, waiting for more'])
    expect(shown(first({ state: 'confirmed', blockNumber }))).toEqual(['first: Done'])
  })

  test('where the first one was faster, the list shows that one', () => {
    const lost = replacement('speedUp', { state: 'replaced', replacedBy: sampleHash(1) })
    expect(shown(first({ state: 'confirmed' }), lost)).toEqual(['first: Done'])
  })

  test('one that is being cancelled says so, and then that it was', () => {
    expect(shown(first({ state: 'pending' }), replacement('cancel', { state: 'signed' }))).toEqual([
      'second: Being sent',
      'first: Being cancelled',
    ])
    const lost = first({ state: 'replaced', replacedBy: sampleHash(2) })
    expect(shown(lost, replacement('cancel', { state: 'confirmed' }))).toEqual([
      'second: Done',
      'first: Cancelled',
    ])
  })

  test('a cancellation that came too late says so', () => {
    const lost = replacement('cancel', { state: 'replaced', replacedBy: sampleHash(1) })
    expect(shown(first({ state: 'confirmed' }), lost)).toEqual([
      'second: Too late: it was done before',
      'first: Done',
    ])
  })

  test('one whose place another wallet took says that', () => {
    expect(shown(first({ state: 'replaced' }))).toEqual(['first: Replaced by another'])
  })

  test('a replacement that the network refused leaves the first one waiting', () => {
    expect(shown(first({ state: 'pending' }), replacement('speedUp', { state: 'dropped' }))).toEqual([
      'second: Not sent',
      'first: Waiting for a block',
    ])
  })
})
