import type { BatchCall, CallsReview } from '../../../../protocol/batch.ts'
import type { Amount } from '../../../../protocol/primitives.ts'
import { checksumAddress } from '../../../ui/format/checksumAddress.ts'
import { formatAmount } from '../../../ui/format/formatAmount.ts'
import { DataText } from '../../frame/DataText.tsx'
import { FactList } from '../../frame/FactList.tsx'
import { describeIntentArguments } from '../transaction/describeIntentArguments.ts'
import { describeSimulation } from '../transaction/describeSimulation.ts'

type CallDetailsProps = {
  readonly calls: readonly BatchCall[]
  readonly review: CallsReview | undefined
  readonly gasLimit: Amount | undefined
  readonly currency: { readonly symbol: string; readonly decimals: number }
}

/** The calls as the chain will read them. */
export function CallDetails({ calls, review, gasLimit, currency }: CallDetailsProps) {
  return (
    <>
      {review && (
        <FactList
          facts={[
            { name: 'Gas limit', value: formatAmount(BigInt(gasLimit ?? 0), { decimals: 0 }) },
            { name: 'Nonce', value: String(review.nonce) },
            ...describeSimulation(review.simulation),
          ]}
        />
      )}
      {calls.map(({ to, value, data }, index) => {
        const intent = review?.explanations[index]?.intent
        const facts = [
          { name: 'To', value: to ? checksumAddress(to) : 'A new contract' },
          {
            name: 'Value',
            value: `${formatAmount(BigInt(value), { decimals: currency.decimals })} ${currency.symbol}`,
          },
          ...(intent ? describeIntentArguments(intent) : []),
        ]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: calls have no name but their place, and keep it
          <div key={index}>
            <FactList title={`Call ${index + 1}`} facts={facts} />
            <DataText title={`Raw data of call ${index + 1}`} text={data} />
          </div>
        )
      })}
    </>
  )
}
