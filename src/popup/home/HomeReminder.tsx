import { ReminderCards } from '../security/reminders/ReminderCards.tsx'
import { useSafety } from '../security/reminders/useSafety.ts'

/** The one thing that has been left too long and is due first; the others wait in the security centre. */
export function HomeReminder() {
  const { safety, dismiss } = useSafety()
  return <ReminderCards reminders={(safety?.reminders ?? []).slice(0, 1)} onDismiss={dismiss} />
}
