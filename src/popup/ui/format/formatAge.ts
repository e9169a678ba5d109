import { inLargestUnit } from './formatDuration.ts'

const JUST_NOW_MS = 5_000

/** @returns how long ago something was, in words: `just now`, `12 sec. ago`, `3 hr. ago` */
export function formatAge(ageMs: number): string {
  if (ageMs < JUST_NOW_MS) return 'just now'
  const { unit, value } = inLargestUnit(ageMs)
  return new Intl.RelativeTimeFormat(undefined, { style: 'short' }).format(-value, unit)
}
