import type { Chain } from '../../../../protocol/chain.ts'
import { evmAccountId } from '../../../../protocol/ids.ts'
import type { SequenceCost, SequenceRequest, SequenceReview } from '../../../../protocol/sequence.ts'
import { describeSequence } from '../../../sequence/describeSequence.ts'
import { describeStep } from '../../../sequence/describeStep.ts'
import { groupByPlace } from '../../../sequence/groupByPlace.ts'
import { StepLine, StepList } from '../../../sequence/StepLine.tsx'
import { usePlaceName } from '../../../sequence/usePlaceName.ts'
import { Alert } from '../../../ui/feedback/Alert.tsx'
import { formatWei } from '../../../ui/format/formatWei.ts'
import { Card } from '../../../ui/layout/Card.tsx'
import { Row } from '../../../ui/layout/Row.tsx'
import { AddressText } from '../../../ui/values/AddressText.tsx'
import { useView } from '../../../wallet/walletStore.ts'
import { ApprovalFrame } from '../../frame/ApprovalFrame.tsx'
import type { ApprovalScreenProps } from '../../frame/approvalScreenProps.ts'

/** Asks whether several transactions may be signed and sent, one after the other. */
export function SequenceApproval({ approval, place }: ApprovalScreenProps<'sequence'>) {
  const { request, review } = approval
  return (
    <ApprovalFrame
      approval={approval}
      place={place}
      title={request.purpose === 'rescue' ? 'Move everything to safety' : 'Take allowances back'}
      sentences={describeSequence(request)}
      action="Confirm"
      choice={{}}
      effects={
        <>
          <Recipient steps={request.steps} />
          <Steps request={request} review={review} />
        </>
      }
      terms={review?.costs.map((cost) => <Cost key={`${cost.accountId} ${cost.chainId}`} {...cost} />)}
    />
  )
}

/** Where everything goes, whole: there is one place for all of it. */
function Recipient({ steps }: Pick<SequenceRequest, 'steps'>) {
  const move = steps.find((step) => step.type === 'move')
  const recipient = move?.type === 'move' ? move.recipient : undefined
  const name = useView(
    ({ accounts }) => accounts.find(({ id }) => recipient && id === evmAccountId(recipient))?.name,
  )
  if (!recipient) return null
  return (
    <Card title="Everything goes to">
      <p>{name ?? 'An address that is not yours'}</p>
      <AddressText address={recipient} form="full" />
    </Card>
  )
}

function Steps({
  request: { steps },
  review,
}: {
  readonly request: SequenceRequest
  readonly review: SequenceReview | undefined
}) {
  const nameOf = usePlaceName()
  const numbered = steps.map((step, index) => ({ step, index }))
  return groupByPlace(numbered, ({ step }) => step).map(({ items, ...at }) => (
    <Card key={`${at.accountId} ${at.chainId}`} title={nameOf(at)}>
      <StepList label={`Steps of ${nameOf(at)}`}>
        {items.map(({ step, index }) => {
          const problem = review?.steps[index]?.problem
          return (
            <StepLine
              key={index}
              what={describeStep(step)}
              state={problem === undefined ? undefined : 'skipped'}
              problem={problem}
            />
          )
        })}
      </StepList>
    </Card>
  ))
}

/** What one account pays on one network, and what is missing for it. */
function Cost(cost: SequenceCost) {
  const chain = useView(({ chains }) => chains.find(({ id }) => id === cost.chainId))
  const nameOf = usePlaceName()
  const currency: Chain['nativeCurrency'] = chain?.nativeCurrency ?? {
    name: '',
    symbol: 'coins',
    decimals: 18,
  }
  const name = nameOf(cost)
  return (
    <>
      {cost.missing !== undefined && (
        <Alert level="caution" title={`${formatWei(BigInt(cost.missing), currency)} is missing for the fees`}>
          {name} has {formatWei(BigInt(cost.balance), currency)}. The wallet does as much as that pays for,
          the most valuable first.
        </Alert>
      )}
      <Card title={`Network fee of ${name}`}>
        <Row label="At what gas costs now" value={`about ${formatWei(BigInt(cost.expected), currency)}`} />
        <Row
          label="Highest price of gas"
          note="While the network asks for more, it waits."
          value={`${formatGwei(BigInt(cost.maxGasPrice))} gwei`}
        />
      </Card>
    </>
  )
}

function formatGwei(wei: bigint): string {
  return formatWei(wei, { symbol: '', decimals: 9 }).trim()
}
