import type { CommandHandler } from './commandHandler.ts'

const DAY_MS = 24 * 60 * 60_000
/** What ends on a day is asked about again sooner. */
const PUT_OFF_MS = 30 * DAY_MS
const PUT_OFF_EXPIRY_MS = 3 * DAY_MS

/** Puts a reminder off. It comes back. */
export const dismissReminder: CommandHandler<'dismissReminder'> = async ({ id }, { platform, stores }) => {
  const nowMs = platform.now()
  const untilMs = nowMs + (id.startsWith('slotExpiring:') ? PUT_OFF_EXPIRY_MS : PUT_OFF_MS)
  await stores.reminders.update((state) => ({
    ...Object.fromEntries(Object.entries(state).filter(([, endsMs]) => endsMs > nowMs)),
    [id]: untilMs,
  }))
  return {}
}
