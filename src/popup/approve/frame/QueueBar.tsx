import { Button } from '../../ui/Button.tsx'
import { ProblemText } from '../../ui/ProblemText.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from './QueueBar.module.css'

/** How many requests wait, and a way to be rid of them all. */
export function QueueBar({ position, count }: { readonly position: number; readonly count: number }) {
  const { run, busy, problem } = useCommand('rejectAll')
  return (
    <div className={classes.bar}>
      <p className={classes.count}>
        {position} of {count}
      </p>
      <ProblemText problem={problem} />
      <Button variant="quiet" busy={busy} onClick={() => void run({})}>
        Reject all
      </Button>
    </div>
  )
}
