import type { Holdings } from '../../protocol/view.ts'
import { formatAge } from '../ui/format/formatAge.ts'
import { useNow } from '../ui/values/useNow.ts'
import classes from './Balance.module.css'

type HoldingsAgeProps = { readonly holdings: Holdings | undefined; readonly problem: string | undefined }

const STALE_MS = 60_000
const TICK_MS = 10_000

/** Says how old the amounts are when they are not fresh, and why. */
export function HoldingsAge({ holdings, problem }: HoldingsAgeProps) {
  const nowMs = useNow(TICK_MS)
  const sentence = holdings?.problem ?? problem
  const ageMs = holdings ? nowMs - holdings.fetchedAtMs : 0
  const wasRead = holdings !== undefined && holdings.assets.length > 0
  const stale = wasRead && (sentence || ageMs > STALE_MS)
  return (
    <div role="status">
      {stale && <p className={classes.age}>As of {formatAge(ageMs)}</p>}
      {sentence && <p className={classes.problem}>{sentence}</p>}
    </div>
  )
}
