import { useState } from 'react'
import type { BatchWay, CallsReview } from '../../../../protocol/batch.ts'
import type { Chain, FeeSpeed } from '../../../../protocol/chain.ts'
import { useView } from '../../../wallet/walletStore.ts'
import { computeFeeCost } from '../../fees/computeFeeCost.ts'
import { FeeChoice } from '../../fees/FeeChoice.tsx'
import { findShortfall } from '../../fees/findShortfall.ts'
import { ApprovalFrame } from '../../frame/ApprovalFrame.tsx'
import type { ApprovalScreenProps } from '../../frame/approvalScreenProps.ts'
import { Allowances } from '../transaction/Allowances.tsx'
import { BalanceChanges } from '../transaction/BalanceChanges.tsx'
import { CallDetails } from './CallDetails.tsx'
import { CallList } from './CallList.tsx'
import { describeWay } from './describeWay.ts'
import { listBatchAllowances } from './listBatchAllowances.ts'
import { Upgrade } from './Upgrade.tsx'
import { WayChoice } from './WayChoice.tsx'

/** Asks whether several calls may be carried out, and how: in one transaction, or one after the other. */
export function CallsApproval({ approval, place }: ApprovalScreenProps<'calls'>) {
  const { id, chainId, accountId, request, review } = approval
  const { calls } = request
  const chain = useView(({ chains }) => chains.find((candidate) => candidate.id === chainId))
  const currency = chain?.nativeCurrency ?? unknownCurrency
  const [speed, setSpeed] = useState<FeeSpeed>('normal')
  const [chosen, setChosen] = useState<BatchWay>()
  // What was chosen may be gone when it was worked out anew.
  const way = review && (chosen && review[chosen] ? chosen : pickWay(review))
  const plan = review && way && review[way]
  const upgrade = way === 'together' ? review?.together?.upgrade : undefined
  const gas = { gasLimit: BigInt(plan?.gasLimit ?? 0) }
  const dataFee = BigInt(plan?.dataFee ?? 0)
  const isSingle = calls.length === 1
  return (
    <ApprovalFrame
      approval={approval}
      place={place}
      title={
        isSingle ? (review?.explanations[0]?.title ?? 'A transaction') : `${calls.length} actions at once`
      }
      sentences={way ? describeWay(way, { count: calls.length, upgrade: upgrade?.name }) : []}
      action="Confirm"
      choice={{ way, speed }}
      obstacle={
        review &&
        (plan?.blocked ??
          findShortfall({
            balance: BigInt(review.balance),
            value: calls.reduce((sum, { value }) => sum + BigInt(value), dataFee),
            feeAtMost: computeFeeCost(review.fees[speed].fee, gas).atMost,
            currency,
          }))
      }
      effects={
        review && (
          <>
            <CallList explanations={review.explanations} />
            <BalanceChanges
              simulation={review.simulation}
              intents={review.explanations.map(({ intent }) => intent)}
            />
          </>
        )
      }
      permits={
        review &&
        way && (
          <>
            <Allowances approvalId={id} lines={listBatchAllowances(review, way)} onEditing={ignore} />
            {upgrade && <Upgrade {...upgrade} accountId={accountId} chainName={chain?.name ?? chainId} />}
          </>
        )
      }
      terms={
        review && (
          <>
            {review.together && review.apart && way && <WayChoice way={way} onChange={setChosen} />}
            <FeeChoice {...{ gas, dataFee, currency, speed }} fees={review.fees} onChange={setSpeed} />
          </>
        )
      }
      details={<CallDetails calls={calls} review={review} gasLimit={plan?.gasLimit} currency={currency} />}
    />
  )
}

/** Stands in for the coin of a chain that was removed meanwhile. */
const unknownCurrency: Chain['nativeCurrency'] = { name: '', symbol: 'coins', decimals: 18 }

/** All or nothing is what a person would choose, where it can be had. */
function pickWay({ together, apart }: CallsReview): BatchWay {
  if (!together) return 'apart'
  return together.blocked !== undefined && apart && apart.blocked === undefined ? 'apart' : 'together'
}

/** The limits of a batch are not edited here: what follows would count on them. */
function ignore(): void {}
