import type { Sequence } from '../../protocol/sequence.ts'
import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { countSteps } from './countSteps.ts'

type SequenceActionsProps = {
  readonly sequence: Sequence
  readonly onNext: (approvalId: string) => void
}

/** What can be done with a sequence: stop it, go on, go on with what it left, or put it away. */
export function SequenceActions({ sequence, onNext }: SequenceActionsProps) {
  const { id: sequenceId, state, rescue, entries } = sequence
  const stop = useCommand('stopSequence')
  const goOn = useCommand('goOnWithSequence')
  const dismiss = useCommand('dismissSequence')
  const propose = useCommand('proposeRescue')
  const remains = rescue !== undefined && (rescue.stepsLeft > 0 || countSteps(entries).left > 0)
  async function continueRescue() {
    if (!rescue) return
    const { stepsLeft: _, ...wish } = rescue
    const proposed = await propose.run(wish)
    if (proposed) onNext(proposed.approvalId)
  }
  async function putAway() {
    if (await dismiss.run({ sequenceId })) navigate('/')
  }
  return (
    <>
      <ProblemText problem={stop.problem ?? goOn.problem ?? dismiss.problem ?? propose.problem} />
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
      {state === 'done' && remains && (
        <Button busy={propose.busy} onClick={() => void continueRescue()}>
          {rescue.stepsLeft > 0 ? 'Go on with the rest' : 'Try again'}
        </Button>
      )}
    </>
  )
}
