import { useNow } from '../ui/values/useNow.ts'
import { useView } from '../wallet/walletStore.ts'
import { describeWait } from './describeWait.ts'
import classes from './UnlockScreen.module.css'

/** What may have to wait: phrases by themselves, passwords and passkeys together. */
type Waiting = 'phrase' | 'password'

/** Counts down while nothing is tried any more. Only that it began is said aloud, not every second of it. */
export function WaitNotice({ of }: { readonly of: Waiting }) {
  const wait = useWait(of)
  return (
    <div role="timer" aria-live="off">
      {wait && <p className={classes.wait}>{wait}</p>}
    </div>
  )
}

/** @returns how long nothing is tried, in a sentence; undefined when something may be tried now */
export function useWait(of: Waiting): string | undefined {
  const waitUntilMs = useView((view) => (of === 'phrase' ? view.phraseWaitUntilMs : view.waitUntilMs))
  const nowMs = useNow(500)
  return describeWait(waitUntilMs, nowMs)
}
