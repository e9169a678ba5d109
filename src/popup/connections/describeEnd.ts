import type { Permission } from '../../protocol/sites.ts'
import { formatDuration } from '../ui/format/formatDuration.ts'

/** @returns when a connection ends, in words that follow “Ends” */
export function describeEnd({ lasts, expiresAtMs }: Permission, nowMs: number): string {
  if (lasts === 'page') return 'when its page is closed'
  return expiresAtMs === undefined ? 'when you disconnect it' : `in ${formatDuration(expiresAtMs - nowMs)}`
}
