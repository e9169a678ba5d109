import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'

/** Looks again and again at what is not over yet. */
export type Watcher = {
  /** Looks now, and again until all is over. */
  start(): void
}

type Watching = {
  readonly platform: Pick<Platform, 'now' | 'setTimer' | 'setAlarm' | 'clearAlarm'>
  readonly session: Pick<Session, 'isUnlocked' | 'onChange'>
  /** Wakes the worker for what takes longer than that lives. */
  readonly alarm: { readonly name: string; readonly everyMs: number }
  /** Between two looks while the worker is awake. */
  readonly pollMs: number
  readonly isOpen: () => boolean
  readonly lookOnce: () => Promise<void>
}

/**
 * Keeps looking at transactions, over all deaths of the worker. A locked wallet contacts nobody: it looks again when it is
 * opened.
 */
export function createWatcher({ platform, session, alarm, pollMs, isOpen, lookOnce }: Watching): Watcher {
  let running = false
  const isNeeded = () => session.isUnlocked() && isOpen()

  async function run(): Promise<void> {
    if (isNeeded()) {
      platform.setAlarm(alarm.name, platform.now() + alarm.everyMs)
      await lookOnce()
    }
    if (isNeeded()) {
      platform.setTimer(() => void run(), pollMs)
      return
    }
    running = false
    platform.clearAlarm(alarm.name)
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
