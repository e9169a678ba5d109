import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { useCommand } from '../wallet/useCommand.ts'

/** For when something is wrong: one press, no question. Nothing that is lost can't be given again. */
export function LockEverything() {
  const { run, busy, problem } = useCommand('lockEverything')
  return (
    <Card title="If something is wrong">
      <p>Locks the wallet everywhere, disconnects every site and rejects what waits. Nothing is sent.</p>
      <ProblemText problem={problem} />
      <Button variant="danger" busy={busy} onClick={() => void run({})}>
        Lock everywhere and disconnect all sites
      </Button>
    </Card>
  )
}
