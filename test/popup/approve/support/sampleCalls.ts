import type { CallsRequest, CallsReview } from '../../../../src/protocol/batch.ts'
import type { FeeQuote } from '../../../../src/protocol/chain.ts'
import type { TransactionExplanation } from '../../../../src/protocol/explanation.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { router } from './sampleView.ts'

const call = { value: toAmount(0n), data: `0x04e45aaf${'00'.repeat(96)}` as const }

/** An approval and a swap that a site wants at once. */
export const sampleCalls: CallsRequest = {
  batchId: 'sample',
  atomicRequired: false,
  calls: [
    { ...call, to: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' },
    { ...call, to: router },
  ],
}

/** What the wallet has to say of them, on an account that would be upgraded for it. */
export function createCallsReview(
  explanations: [TransactionExplanation, TransactionExplanation],
  fees: FeeQuote,
): CallsReview {
  return {
    explanations,
    simulation: explanations[1].simulation,
    warnings: [],
    fees,
    nonce: 7,
    balance: toAmount(2_418_000_000_000_000_000n),
    together: {
      gasLimit: toAmount(260_000n),
      upgrade: { name: 'Simple7702Account', delegate: '0xe6cae83bde06e4c305530e199d7217f42808555b' },
    },
    apart: { gasLimit: toAmount(230_000n) },
  }
}
