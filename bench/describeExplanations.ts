import type { Explanations } from './measures/measureExplain.ts'
import { percentile } from './percentile.ts'
import { judge, type Line } from './report.ts'

/** Nineteen of twenty requests are explained this soon, from the moment a dApp asks; in ms. */
const EXPLAINED_MS = 300
/**
 * Half of them can be read this soon, or within so many times what the bare extension takes to show a window with a word
 * in it, where the browser takes longer for an empty window.
 */
const READABLE = { limitMs: 150, timesBare: 1.5 }
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
  return [
    createLine('Request to explained approval, 95th percentile', percentile(explained, 95), EXPLAINED_MS),
    {
      name: 'Request to who asks for what, readable, median',
      ...judge(percentile(readable, 50), percentile(bareWindow, 50), READABLE),
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
