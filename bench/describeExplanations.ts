import type { Explanations } from './measures/measureExplain.ts'
import { percentile } from './percentile.ts'
import type { Line } from './report.ts'

/** Nineteen of twenty requests are explained this soon, from the moment a dApp asks; in ms. */
const EXPLAINED_MS = 300
/**
 * So many times what the bare extension takes to show a window with a word in it, half of the time. Aimed at was 150 ms,
 * which a browser that takes longer for an empty window can't keep.
 */
const READABLE_TIMES_BARE = 1.5
const READABLE_AIM_MS = 150
/** Nineteen of twenty transactions of 50 calls within calls are explained this soon. */
const NESTED_MS = 1_000

/**
 * @param bareWindow ms that the bare extension took from a request to a window with a word in it
 * @returns how long it takes from a dApp's request to what a person can read of it, and to its explanation
 */
export function describeExplanations(
  { opened, readable, explained, nested }: Explanations,
  bareWindow: readonly number[],
): Line[] {
  const base = percentile(bareWindow, 50)
  const times = percentile(readable, 50) / base
  return [
    createLine('Request to explained approval, 95th percentile', percentile(explained, 95), EXPLAINED_MS),
    {
      name: 'Request to who asks for what, readable, median',
      ours: `${format(percentile(readable, 50))} (${times.toFixed(1)} ×)`,
      bare: format(base),
      limit: `${READABLE_TIMES_BARE} × bare, aim ${READABLE_AIM_MS} ms`,
      kept: times <= READABLE_TIMES_BARE,
    },
    createLine('of that, until the browser loads the window, median', percentile(opened, 50)),
    createLine('50 nested calls to explained approval, 95th percentile', percentile(nested, 95), NESTED_MS),
  ]
}

function createLine(name: string, ms: number, limitMs?: number): Line {
  const limit = limitMs === undefined ? '' : format(limitMs)
  return { name, ours: format(ms), bare: '', limit, kept: ms <= (limitMs ?? Number.MAX_VALUE) }
}

function format(ms: number): string {
  return `${ms.toFixed(0)} ms`
}
