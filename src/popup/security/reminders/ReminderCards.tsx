import type { Reminder } from '../../../protocol/reminders.ts'
import { useNow } from '../../ui/values/useNow.ts'
import { ReminderCard } from './ReminderCard.tsx'

const TICK_MS = 60_000

type ReminderCardsProps = {
  readonly reminders: readonly Reminder[]
  readonly onDismiss: (id: string) => void
}

/** What has been left too long, one card each. */
export function ReminderCards({ reminders, onDismiss }: ReminderCardsProps) {
  const nowMs = useNow(TICK_MS)
  return reminders.map((reminder) => (
    <ReminderCard
      key={reminder.id}
      reminder={reminder}
      nowMs={nowMs}
      onDismiss={() => onDismiss(reminder.id)}
    />
  ))
}
