import type { Explanations } from './measures/measureExplain.ts'
import { percentile } from './percentile.ts'
import type { Line } from './report.ts'

/** Nineteen of twenty requests are explained this soon, from the press of the dApp's button. */
const LIMIT_MS = 300

/** @returns how long a swap on the devnet takes from the dApp's button to its explanation, and to the window's first paint */
export function describeExplanations({ shown, explained }: Explanations): Line[] {
  const slow = percentile(explained, 95)
  const format = (value: number) => `${value.toFixed(0)} ms`
  return [
    {
      name: 'Request to explained approval, 95th percentile',
      ours: format(slow),
      bare: '',
      limit: format(LIMIT_MS),
      kept: slow <= LIMIT_MS,
    },
    {
      name: 'Request to first paint of its window, median',
      ours: format(percentile(shown, 50)),
      bare: '',
      limit: '',
      kept: shown.every(Number.isFinite),
    },
  ]
}
