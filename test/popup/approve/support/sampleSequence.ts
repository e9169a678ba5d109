import type { ApprovalOf } from '../../../../src/protocol/approval.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { ethereum, mainAccount, stranger, usdc } from './sampleView.ts'

/** A rescue of one token, for whose fees something is missing. */
export const sampleSequence: Pick<ApprovalOf<'sequence'>, 'request' | 'review'> = {
  request: {
    purpose: 'rescue',
    steps: [
      {
        type: 'move',
        accountId: mainAccount,
        chainId: ethereum.id,
        asset: usdc,
        amount: toAmount(3_200_000_000n),
        recipient: stranger,
      },
    ],
  },
  review: {
    steps: [{ gasLimit: toAmount(60_000n) }],
    costs: [
      {
        accountId: mainAccount,
        chainId: ethereum.id,
        expected: toAmount(3_000_000_000_000_000n),
        balance: toAmount(1_000_000_000_000_000n),
        missing: toAmount(2_000_000_000_000_000n),
        maxGasPrice: toAmount(50_000_000_000n),
      },
    ],
    warnings: [],
  },
}
