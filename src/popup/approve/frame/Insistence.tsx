import type { Approval } from '../../../protocol/approval.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { useCommand } from '../../wallet/useCommand.ts'

/** The way to be left alone by a site that was told no, or left before it could be, and asks again and again. */
export function Insistence({ requester }: Pick<Approval, 'requester'>) {
  const { run, busy, problem } = useCommand('muteSite')
  if (requester.type !== 'site' || !requester.insistent) return null
  const { origin } = requester
  return (
    <Alert level="caution" title="This site asks again and again">
      <p>
        You have rejected it several times, or its page left before you could. You can have everything it asks
        rejected for an hour.
      </p>
      <ProblemText problem={problem} />
      <Button variant="secondary" busy={busy} onClick={() => void run({ origin })}>
        Ignore this site for an hour
      </Button>
    </Alert>
  )
}
