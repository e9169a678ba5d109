import { describe, expect, it } from 'vitest'
import { createApproval } from '../../../src/background/approvals/createApproval.ts'
import { snapshotHash } from '../../../src/background/approvals/snapshotHash.ts'
import { evmAccountId, evmChainId, type Origin } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'

const from = `0x${'a1'.repeat(20)}` as const
const asker = {
  type: 'site',
  origin: 'https://app.example' as Origin,
  requestId: 'r',
  method: 'eth_sendTransaction',
  firstSeenMs: 1,
  connectedSinceMs: undefined,
  isInsistent: false,
  listing: undefined,
} as const
const draft = {
  kind: 'transaction',
  accountId: evmAccountId(from),
  chainId: evmChainId(1),
  request: { transaction: { from, to: from, value: toAmount(1n), data: '0x' } },
} as const
const at = { id: '00000000-0000-4000-8000-000000000000', createdAtMs: 5 }

describe('the hash of a snapshot', () => {
  const approval = createApproval(draft, asker, at)

  it('is the same after storage has had it', () => {
    expect(snapshotHash(JSON.parse(JSON.stringify(approval)))).toBe(approval.snapshotHash)
  })

  it.each([
    [
      'amount',
      { ...draft, request: { transaction: { ...draft.request.transaction, value: toAmount(2n) } } },
      asker,
    ],
    ['account', { ...draft, accountId: evmAccountId(`0x${'b2'.repeat(20)}`) }, asker],
    ['chain', { ...draft, chainId: evmChainId(10) }, asker],
    ['site', draft, { ...asker, origin: 'https://evil.example' as Origin }],
  ] as const)('is another one for another %s', (_, otherDraft, otherAsker) => {
    expect(createApproval(otherDraft, otherAsker, at).snapshotHash).not.toBe(approval.snapshotHash)
  })

  it('is another one once the review is there', () => {
    expect(snapshotHash({ ...approval, reviewState: 'failed', reviewProblem: 'x' })).not.toBe(
      approval.snapshotHash,
    )
  })
})
