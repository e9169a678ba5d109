import { formatPreciseDuration } from '../ui/format/formatPreciseDuration.ts'

/** @returns how long nothing is tried any more, in a sentence; undefined when something may be tried now */
export function describeWait(waitUntilMs: number | null, nowMs: number): string | undefined {
  if (waitUntilMs === null || waitUntilMs <= nowMs) return undefined
  const left = formatPreciseDuration(waitUntilMs - nowMs)
  return `Too many wrong tries. You can try again in ${left}. Nothing was lost.`
}
