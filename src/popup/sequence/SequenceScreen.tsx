import type { Sequence } from '../../protocol/sequence.ts'
import type { PathParams } from '../router/matchPath.ts'
import { navigate } from '../router/navigate.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemText } from '../ui/ProblemText.tsx'
import { Progress } from '../ui/Progress.tsx'
import { Screen } from '../ui/Screen.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'
import { countSteps, summarizeSequence } from './countSteps.ts'
import { describeStep } from './describeStep.ts'
import { groupByPlace } from './groupByPlace.ts'
import { StepLine, StepList } from './StepLine.tsx'
import { usePlaceName } from './usePlaceName.ts'

const titles = { revoke: 'Taking allowances back', rescue: 'Moving to safety' } as const

/** Several transactions while they are carried out: what is done, what waits, and why. */
export function SequenceScreen({ params }: { readonly params: PathParams }) {
  const sequence = useView(({ sequences }) => sequences.find(({ id }) => id === params.id))
  if (sequence) return <SequenceStatus sequence={sequence} />
  return (
    <Screen title="Steps" onBack={() => navigate('/')}>
      <EmptyState title="These steps are over">What was sent is in the activity list.</EmptyState>
    </Screen>
  )
}

function SequenceStatus({ sequence }: { readonly sequence: Sequence }) {
  const { purpose, state, entries } = sequence
  const nameOf = usePlaceName()
  const counts = countSteps(entries)
  return (
    <Screen title={titles[purpose]} onBack={() => navigate('/')} footer={<Actions sequence={sequence} />}>
      <Progress label={summarizeSequence(sequence)} value={counts.over / entries.length} />
      {state === 'running' && (
        <p>You can close this window: the wallet goes on by itself for as long as it is unlocked.</p>
      )}
      {state === 'done' && counts.left > 0 && (
        <Alert
          level="caution"
          title={counts.left === 1 ? 'One step was not done' : `${counts.left} steps were not done`}
        >
          Below is why, for each. You can begin again: what is done is not done twice.
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

function Actions({ sequence: { id: sequenceId, state } }: { readonly sequence: Sequence }) {
  const stop = useCommand('stopSequence')
  const goOn = useCommand('goOnWithSequence')
  const dismiss = useCommand('dismissSequence')
  async function putAway() {
    if (await dismiss.run({ sequenceId })) navigate('/')
  }
  return (
    <>
      <ProblemText problem={stop.problem ?? goOn.problem ?? dismiss.problem} />
      {state === 'running' && (
        <Button variant="secondary" busy={stop.busy} onClick={() => void stop.run({ sequenceId })}>
          Stop here
        </Button>
      )}
      {state !== 'running' && (
        <Button variant="secondary" busy={dismiss.busy} onClick={() => void putAway()}>
          Put away
        </Button>
      )}
      {state === 'stopped' && (
        <Button busy={goOn.busy} onClick={() => void goOn.run({ sequenceId })}>
          Go on
        </Button>
      )}
    </>
  )
}
