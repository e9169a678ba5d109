import { formatDuration } from '../ui/format/formatDuration.ts'

const offeredMinutes = [1, 5, 15, 30, 60, 240, 720]
const MINUTE_MS = 60_000

/** The times that are offered, in minutes, the present one among them even where it is none of ours. */
export function lockTimes(
  presentMinutes: number,
  offered: readonly number[] = offeredMinutes,
): { value: string; label: string }[] {
  const minutes = [...new Set([...offered, presentMinutes])].sort((a, b) => a - b)
  return minutes.map((value) => ({ value: String(value), label: formatDuration(value * MINUTE_MS) }))
}
