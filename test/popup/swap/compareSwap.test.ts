import { describe, expect, it } from 'vitest'
import { compareSwap, describeComparison } from '../../../src/popup/swap/compareSwap.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'
import { swapExplanation } from '../approve/support/sampleApprovals.ts'
import { ethereum, mainAccount, sampleNowMs, usdc, weth } from '../approve/support/sampleView.ts'
import { samplePlan } from './support/sampleSwap.ts'

const promised = 344_800_000_000_000_000n
const minimum = 343_076_000_000_000_000n
const paid = { asset: usdc, amount: toAmount(-1_000_000_000n) }

function row(received: bigint, state: Activity['state'] = 'confirmed'): Activity {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    direction: 'out',
    accountId: mainAccount,
    chainId: ethereum.id,
    hash: `0x${'1'.repeat(64)}`,
    state,
    title: swapExplanation.title,
    intent: swapExplanation.intent,
    promised: [paid, { asset: weth, amount: toAmount(promised) }],
    received: [paid, { asset: weth, amount: toAmount(received) }],
    createdAtMs: sampleNowMs,
  }
}

describe('compareSwap', () => {
  it('holds what arrived against what the approval promised', () => {
    expect(compareSwap(samplePlan, row(promised))).toEqual({ promised, minimum, received: promised })
  })

  it('knows the offer only, until the approval is known', () => {
    expect(compareSwap(samplePlan, undefined)).toEqual({
      promised: BigInt(samplePlan.quote.amountOut),
      minimum: BigInt(samplePlan.quote.minimumReceived),
      received: undefined,
    })
  })

  it('takes nothing as received from a swap that is not done', () => {
    expect(compareSwap(samplePlan, row(promised, 'failed')).received).toBeUndefined()
  })

  it.each([
    [promised, 'Exactly as promised.'],
    [promised + 1n, 'More than promised.'],
    [minimum, 'A little less than expected, and within what was promised.'],
    [minimum - 1n, 'Less than promised.'],
  ])('says how %i compares', (received, sentence) => {
    expect(describeComparison(compareSwap(samplePlan, row(received)))).toBe(sentence)
  })
})
