import type { Clock } from '../../clock.ts'
import type { SealedVault } from '../sealedVault.ts'

/** @returns the present, in ms since 1970; never before the last write, so that a clock set back revives nothing */
export function presentOf({ writtenAtMs }: Pick<SealedVault, 'writtenAtMs'>, clock: Clock): number {
  return Math.max(writtenAtMs, clock())
}

/** @returns true when the slot opens nothing any more */
export function isExpired({ expiresAtMs }: { expiresAtMs?: number | undefined }, nowMs: number): boolean {
  return expiresAtMs !== undefined && nowMs >= expiresAtMs
}
