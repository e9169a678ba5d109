import type { Platform } from '../platform.ts'

const SEQUENCE_ALARM = 'go-on-with-sequences'

/** While the worker is awake; an alarm wakes it for what takes longer. */
const LOOK_AGAIN_MS = 3_000
const WAKE_EVERY_MS = 30_000

/**
 * Makes what looks at the sequences that run: at once, again when something has happened meanwhile, and every few seconds
 * as long as one of them runs.
 *
 * @param parts.isAnyRunning whether there is anything to look at
 * @param parts.advanceAll goes once through all that run
 * @returns what begins to look; while it looks, a second call has it look once more
 */
export function createLookout({
  platform,
  isAnyRunning,
  advanceAll,
}: {
  readonly platform: Pick<Platform, 'now' | 'setAlarm' | 'clearAlarm' | 'setTimer'>
  readonly isAnyRunning: () => boolean
  readonly advanceAll: () => Promise<void>
}): () => void {
  let looking = false
  let lookAgain = false
  let timerRuns = false

  function look(): void {
    if (!isAnyRunning()) return
    platform.setAlarm(SEQUENCE_ALARM, platform.now() + WAKE_EVERY_MS)
    lookAgain = true
    if (looking) return
    looking = true
    void lookUntilQuiet().finally(() => {
      looking = false
      if (isAnyRunning()) startTimer()
      else platform.clearAlarm(SEQUENCE_ALARM)
    })
  }

  async function lookUntilQuiet(): Promise<void> {
    do {
      lookAgain = false
      await advanceAll()
    } while (lookAgain)
  }

  function startTimer(): void {
    if (timerRuns) return
    timerRuns = true
    platform.setTimer(() => {
      timerRuns = false
      look()
    }, LOOK_AGAIN_MS)
  }

  return look
}
