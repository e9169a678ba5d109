import { Button } from '../../ui/actions/Button.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import type { QueuePlace } from './approvalPlace.ts'
import classes from './QueueBar.module.css'

/** How many requests wait, the way to look at the others first, and a way to be rid of them all. */
export function QueueBar({ position, count, onGo }: QueuePlace) {
  const { run, busy, problem } = useCommand('rejectAll')
  return (
    <div className={classes.bar}>
      <div className={classes.place}>
        <IconButton label="Previous" disabled={position === 1} onClick={() => onGo(position - 1)}>
          <Icon name="back" small />
        </IconButton>
        <p className={classes.count}>
          {position} of {count}
        </p>
        <IconButton label="Next" disabled={position === count} onClick={() => onGo(position + 1)}>
          <Icon name="forward" small />
        </IconButton>
      </div>
      <ProblemText problem={problem} />
      <Button variant="quiet" busy={busy} onClick={() => void run({})}>
        Reject all
      </Button>
    </div>
  )
}
