import { useCallback, useState } from 'react'
import type { Sequence } from '../../protocol/sequence.ts'
import { OwnApproval } from '../approve/OwnApproval.tsx'
import type { PathParams } from '../router/matchPath.ts'
import { navigate } from '../router/navigate.ts'
import { Alert } from '../ui/feedback/Alert.tsx'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { Progress } from '../ui/feedback/Progress.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useView } from '../wallet/walletStore.ts'
import { countSteps, summarizeSequence } from './countSteps.ts'
import { describeStep } from './describeStep.ts'
import { groupByPlace } from './groupByPlace.ts'
import { SequenceActions } from './SequenceActions.tsx'
import { StepLine, StepList } from './StepLine.tsx'
import { usePlaceName } from './usePlaceName.ts'

const titles = {
  revoke: 'Taking allowances back',
  rescue: 'Moving to safety',
  batch: 'One after the other',
} as const

/** Several transactions while they are carried out: what is done, what waits, and why. */
export function SequenceScreen({ params }: { readonly params: PathParams }) {
  const sequence = useView(({ sequences }) => sequences.find(({ id }) => id === params.id))
  const [next, setNext] = useState<string>()
  const [note, setNote] = useState<string>()
  const goBack = useCallback((why?: string) => {
    setNote(why)
    setNext(undefined)
  }, [])
  if (next !== undefined) {
    return (
      <OwnApproval
        approvalId={next}
        nothing="Nothing more was moved."
        onBack={goBack}
        onApproved={() => {
          setNext(undefined)
          navigate(`/sequences/${next}`)
        }}
      />
    )
  }
  if (sequence) return <SequenceStatus sequence={sequence} note={note} onNext={setNext} />
  return (
    <Screen title="Steps" onBack={() => navigate('/')}>
      <EmptyState title="These steps are over">What was sent is in the activity list.</EmptyState>
    </Screen>
  )
}

type SequenceStatusProps = {
  readonly sequence: Sequence
  readonly note: string | undefined
  /** What goes on with it waits for the person's review under this id. */
  readonly onNext: (approvalId: string) => void
}

function SequenceStatus({ sequence, note, onNext }: SequenceStatusProps) {
  const { purpose, state, entries, rescue } = sequence
  const stepsLeft = rescue?.stepsLeft ?? 0
  const nameOf = usePlaceName()
  const counts = countSteps(entries)
  return (
    <Screen
      title={titles[purpose]}
      onBack={() => navigate('/')}
      footer={<SequenceActions sequence={sequence} onNext={onNext} />}
    >
      {note !== undefined && <Alert level="info" title={note} />}
      <Progress label={summarizeSequence(sequence)} value={counts.over / entries.length} />
      {state === 'running' && (
        <p>You can close this window: the wallet goes on by itself for as long as it is unlocked.</p>
      )}
      {state === 'done' && counts.left > 0 && (
        <Alert
          level="caution"
          title={counts.left === 1 ? 'One step was not done' : `${counts.left} steps were not done`}
        >
          {purpose === 'batch'
            ? 'Below is why. What was done before stays done.'
            : 'Below is why, for each. You can try again: what is done is not done twice.'}
        </Alert>
      )}
      {stepsLeft > 0 && (
        <Alert
          level="caution"
          title={stepsLeft === 1 ? 'One more step remains' : `${stepsLeft} more steps remain`}
        >
          They did not fit into one review.{' '}
          {state === 'done' ? 'Go on with them now.' : 'Go on with them when these are over.'}
        </Alert>
      )}
      {groupByPlace(entries, ({ step }) => step).map(({ items, ...place }) => (
        <Card key={`${place.accountId} ${place.chainId}`} title={nameOf(place)}>
          <StepList label={nameOf(place)}>
            {items.map((entry) => (
              <StepLine
                key={entry.id}
                what={describeStep(entry.step)}
                state={entry.state}
                problem={entry.problem}
              />
            ))}
          </StepList>
        </Card>
      ))}
    </Screen>
  )
}
