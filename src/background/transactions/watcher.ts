import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'
import type { Outbox } from './outbox.ts'

export const WATCH_ALARM = 'watch-transactions'

/** While the worker is awake; an alarm wakes it for transactions that take longer. */
const POLL_MS = 1_500
const WAKE_EVERY_MS = 30_000

/**
 * Keeps looking at the transactions that are not settled, over all deaths of the worker. A locked wallet contacts nobody:
 * it looks again when it is opened.
 */
export type Watcher = {
  /** Looks now, and again until everything is settled. */
  start(): void
}

export function createWatcher({
  platform,
  outbox,
  session,
  watchOnce,
}: {
  platform: Pick<Platform, 'now' | 'setTimer' | 'setAlarm' | 'clearAlarm'>
  outbox: Outbox
  session: Pick<Session, 'isUnlocked' | 'onChange'>
  watchOnce: () => Promise<void>
}): Watcher {
  let running = false
  const isNeeded = () => session.isUnlocked() && outbox.list().length > 0

  async function run(): Promise<void> {
    if (isNeeded()) {
      platform.setAlarm(WATCH_ALARM, platform.now() + WAKE_EVERY_MS)
      await watchOnce()
    }
    if (isNeeded()) {
      platform.setTimer(() => void run(), POLL_MS)
      return
    }
    running = false
    platform.clearAlarm(WATCH_ALARM)
  }

  function start(): void {
    if (running) return
    running = true
    void run()
  }

  session.onChange(() => {
    if (isNeeded()) start()
  })
  return { start }
}
