import type { AuditEvent } from '../../protocol/audit.ts'
import type { AccountId, AssetId } from '../../protocol/ids.ts'

/** Something that the audit log says, and when it was. */
export type Happening = AuditEvent & { readonly atMs: number }

/** What left an account by a transaction that was signed here. */
export type Send = {
  readonly atMs: number
  readonly hash: string
  readonly accountId: AccountId
  readonly assetId: AssetId
  /** More than zero, in the asset's smallest unit. */
  readonly amount: bigint
  /** What the account held of the asset before, as far as is known. */
  readonly heldBefore?: bigint | undefined
  readonly recipient?: string | undefined
}

/** What a rule is shown: everything up to the moment that is judged, and nothing after. */
export type History = {
  /** The one that is judged. */
  readonly latest: Happening
  /** What was before it, oldest first. */
  readonly earlier: readonly Happening[]
  /** All that left up to what left by `latest`, oldest first; nothing where nothing left by it. */
  readonly sends: readonly Send[]
}

export const SECOND_MS = 1_000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** @returns what happened in the time before the latest, oldest first */
export function within({ latest, earlier }: History, durationMs: number): readonly Happening[] {
  return earlier.filter(({ atMs }) => atMs <= latest.atMs && latest.atMs - atMs <= durationMs)
}

/** What shows that whoever is here knows the way in. */
const entries: readonly string[] = ['unlocked', 'steppedUp', 'recovered']

/** Enough within an hour, or enough one after the other, however slowly and whatever the clock says. */
const TRIES_IN_AN_HOUR = 5
const TRIES_IN_A_ROW = 10

/** @returns whether a secret was wrong; one that came too late was the right one */
export function isWrongTry({ type, result }: Happening): boolean {
  return (type === 'unlockFailed' || type === 'stepUpFailed') && result !== 'slotExpired'
}

/** @returns those of wrong tries that are too many, and in what they are; undefined while they are not */
export function findTooMany({ inAnHour, inARow }: Record<'inAnHour' | 'inARow', readonly Happening[]>) {
  if (inAnHour.length >= TRIES_IN_AN_HOUR) return { tries: inAnHour, how: 'within an hour' }
  return inARow.length >= TRIES_IN_A_ROW ? { tries: inARow, how: 'one after the other' } : undefined
}

/** @returns the wrong tries since the last right one, before the latest happening */
export function wrongTries({ earlier }: History): readonly Happening[] {
  return earlier.slice(earlier.findLastIndex(({ type }) => entries.includes(type)) + 1).filter(isWrongTry)
}

/** @returns whether it is one of several that were approved together, which have no request of their own */
export function isStep({ subject, paramsHash }: Happening): boolean {
  return subject === 'sequence' || (subject === 'calls' && paramsHash === undefined)
}

/** What moves or allows something, in the audit log's words. Sign-ins are messages, and are as usual. */
const binding: readonly string[] = ['transaction', 'calls', 'typedData']

/** @returns whether a site had something signed by it that moves or allows something */
export function bindsForSite({ type, origin, subject = '' }: Happening): boolean {
  return type === 'signed' && origin !== undefined && binding.includes(subject)
}
