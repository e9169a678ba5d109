import type { Unlocks } from './measures/measureUnlock.ts'
import { percentile } from './percentile.ts'
import type { Line } from './report.ts'

/** Nineteen of twenty unlocks are this quick. */
const LIMIT_MS = 1_000

/** @returns how long an unlock takes, and how much of it is the KDF, which is slow on purpose */
export function describeUnlocks({ total, kdf }: Unlocks): Line[] {
  const slow = percentile(total, 95)
  const share = Math.round((100 * percentile(kdf, 50)) / percentile(total, 50))
  const format = (value: number) => `${value.toFixed(0)} ms`
  return [
    {
      name: 'Unlock by password, 95th percentile',
      ours: format(slow),
      bare: '',
      limit: format(LIMIT_MS),
      kept: slow <= LIMIT_MS,
    },
    {
      name: 'Unlock by password, median',
      ours: `${format(percentile(total, 50))}, ${share} % of it Argon2id`,
      bare: '',
      limit: '',
      kept: Number.isFinite(share),
    },
  ]
}
