import type { Platform } from '../platform.ts'
import type { Outbox } from './outbox.ts'

export const WATCH_ALARM = 'watch-transactions'

/** While the worker is awake; an alarm wakes it for transactions that take longer. */
const POLL_MS = 1_500
const WAKE_EVERY_MS = 30_000

/** Keeps looking at the transactions that are not settled, over all deaths of the worker. */
export type Watcher = {
  /** Looks now, and again until everything is settled. */
  start(): void
}

export function createWatcher({
  platform,
  outbox,
  watchOnce,
}: {
  platform: Pick<Platform, 'now' | 'setTimer' | 'setAlarm' | 'clearAlarm'>
  outbox: Outbox
  watchOnce: () => Promise<void>
}): Watcher {
  let running = false

  async function run(): Promise<void> {
    if (outbox.list().length > 0) {
      platform.setAlarm(WATCH_ALARM, platform.now() + WAKE_EVERY_MS)
      await watchOnce()
    }
    if (outbox.list().length > 0) {
      platform.setTimer(() => void run(), POLL_MS)
      return
    }
    running = false
    platform.clearAlarm(WATCH_ALARM)
  }

  return {
    start() {
      if (running) return
      running = true
      void run()
    },
  }
}
