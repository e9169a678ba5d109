import type { Reminder } from '../../../protocol/reminders.ts'
import { Link } from '../../router/Link.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { describeReminder } from './describeReminder.ts'
import classes from './ReminderCard.module.css'

type ReminderCardProps = {
  readonly reminder: Reminder
  readonly nowMs: number
  readonly onDismiss: () => void
}

/** One thing that has been left too long: it can be done, or put off. */
export function ReminderCard({ reminder, nowMs, onDismiss }: ReminderCardProps) {
  const { title, text, action, to } = describeReminder(reminder, nowMs)
  return (
    <Card title={title}>
      <p>{text}</p>
      <div className={classes.actions}>
        <Link to={to}>{action}</Link>
        <Button variant="quiet" onClick={onDismiss} aria-label={`Not now: ${title}`}>
          Not now
        </Button>
      </div>
    </Card>
  )
}
