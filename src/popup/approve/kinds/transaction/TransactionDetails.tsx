import type { ApprovalReview } from '../../../../protocol/approval.ts'
import type { TransactionRequest } from '../../../../protocol/transaction.ts'
import { checksumAddress } from '../../../ui/format/checksumAddress.ts'
import { formatAmount } from '../../../ui/format/formatAmount.ts'
import { DataText } from '../../frame/DataText.tsx'
import { FactList } from '../../frame/FactList.tsx'
import { describeIntentArguments } from './describeIntentArguments.ts'
import { describeSimulation } from './describeSimulation.ts'

type TransactionDetailsProps = {
  readonly request: TransactionRequest
  readonly review: ApprovalReview<'transaction'> | undefined
  readonly currency: { readonly symbol: string; readonly decimals: number }
}

/** The transaction as the chain will read it. */
export function TransactionDetails({ request, review, currency }: TransactionDetailsProps) {
  const { to, value, data } = request
  const facts = [
    { name: 'To', value: to ? checksumAddress(to) : 'A new contract' },
    {
      name: 'Value',
      value: `${formatAmount(BigInt(value), { decimals: currency.decimals })} ${currency.symbol}`,
    },
    ...(review
      ? [
          { name: 'Gas limit', value: formatAmount(BigInt(review.gasLimit), { decimals: 0 }) },
          { name: 'Nonce', value: String(review.nonce) },
          ...describeSimulation(review.explanation.simulation),
        ]
      : []),
  ]
  return (
    <>
      <FactList facts={facts} />
      {review && (
        <FactList title="Decoded arguments" facts={describeIntentArguments(review.explanation.intent)} />
      )}
      <DataText title="Raw data" text={data} />
    </>
  )
}
