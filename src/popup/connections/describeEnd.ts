import type { Permission } from '../../protocol/sites.ts'
import { formatDuration } from '../ui/format/formatDuration.ts'

/** @returns when a connection ends, in words that follow “Ends” */
export function describeEnd({ lasts, expiresAtMs }: Permission, nowMs: number): string {
  const within = expiresAtMs === undefined ? undefined : `in ${formatDuration(expiresAtMs - nowMs)}`
  if (lasts !== 'page') return within ?? 'when you disconnect it'
  return within ? `when its page is closed, or ${within}` : 'when its page is closed'
}
