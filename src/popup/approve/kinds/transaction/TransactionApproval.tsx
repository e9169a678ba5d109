import { useState } from 'react'
import type { ApprovalReview } from '../../../../protocol/approval.ts'
import type { Chain, FeeSpeed } from '../../../../protocol/chain.ts'
import { toAmount } from '../../../../protocol/primitives.ts'
import { useView } from '../../../wallet/walletStore.ts'
import { computeFeeCost, type GasFigures } from '../../fees/computeFeeCost.ts'
import { FeeChoice } from '../../fees/FeeChoice.tsx'
import { findShortfall } from '../../fees/findShortfall.ts'
import { ApprovalFrame } from '../../frame/ApprovalFrame.tsx'
import type { ApprovalScreenProps } from '../../frame/approvalScreenProps.ts'
import { DescriptionCard } from '../../frame/DescriptionCard.tsx'
import { Allowances } from './Allowances.tsx'
import { BalanceChanges } from './BalanceChanges.tsx'
import { Counterparty } from './Counterparty.tsx'
import { listAllowances } from './listAllowances.ts'
import { ReplacementCost } from './ReplacementCost.tsx'
import { TransactionDetails } from './TransactionDetails.tsx'

type Review = ApprovalReview<'transaction'>

/** Asks whether a transaction may be signed and sent. */
export function TransactionApproval({ approval, place }: ApprovalScreenProps<'transaction'>) {
  const { id, chainId, request, review } = approval
  const chain = useView(({ chains }) => chains.find((candidate) => candidate.id === chainId))
  const [speed, setSpeed] = useState<FeeSpeed>('normal')
  const [editingCap, setEditingCap] = useState(false)
  const currency = chain?.nativeCurrency ?? unknownCurrency
  const isCancellation = request.replaces?.way === 'cancel'
  return (
    <ApprovalFrame
      approval={approval}
      place={place}
      title={review?.explanation.title ?? 'A transaction'}
      sentences={review?.explanation.sentences ?? []}
      action="Confirm"
      choice={{ speed }}
      obstacle={
        editingCap
          ? 'Set the limit you are changing, or cancel it.'
          : review && findObstacle(review, { value: BigInt(request.transaction.value), speed, currency })
      }
      edited={editingCap}
      effects={
        review && (
          <>
            <BalanceChanges
              simulation={review.explanation.simulation}
              intents={[review.explanation.intent]}
            />
            {!isCancellation && <Counterparty intent={review.explanation.intent} />}
            <DescriptionCard description={review.explanation.description} />
          </>
        )
      }
      permits={
        review && (
          <Allowances approvalId={id} lines={listAllowances(review.explanation)} onEditing={setEditingCap} />
        )
      }
      terms={
        review && (
          <>
            <FeeChoice
              fees={review.fees}
              gas={getGas(review)}
              currency={currency}
              speed={speed}
              dataFee={getDataFee(review)}
              onChange={setSpeed}
            />
            <ReplacementCost review={review} way={request.replaces?.way} speed={speed} currency={currency} />
          </>
        )
      }
      details={<TransactionDetails request={request.transaction} review={review} currency={currency} />}
    />
  )
}

/** Stands in for the coin of a chain that was removed meanwhile. */
const unknownCurrency: Chain['nativeCurrency'] = { name: '', symbol: 'coins', decimals: 18 }

function getGas({ gasLimit, explanation: { simulation } }: Review): GasFigures {
  const gasUsed = simulation.status === 'succeeded' ? simulation.gasUsed : undefined
  return { gasLimit: BigInt(gasLimit), gasUsed: gasUsed === undefined ? undefined : BigInt(gasUsed) }
}

function getDataFee({ dataFee = toAmount(0n) }: Review): bigint {
  return BigInt(dataFee)
}

function findObstacle(
  review: Review,
  {
    value,
    speed,
    currency,
  }: {
    readonly value: bigint
    readonly speed: FeeSpeed
    readonly currency: Chain['nativeCurrency']
  },
): string | undefined {
  const feeAtMost = computeFeeCost(review.fees[speed].fee, getGas(review)).atMost + getDataFee(review)
  return review.blocked ?? findShortfall({ balance: BigInt(review.balance), value, feeAtMost, currency })
}
