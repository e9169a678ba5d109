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
  /** All that left, oldest first; what left by `latest` is among them. */
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

/** What moves or allows something, in the audit log's words. Sign-ins are messages, and are as usual. */
const binding: readonly string[] = ['transaction', 'calls', 'typedData']

/** @returns whether a site had something signed by it that moves or allows something */
export function bindsForSite({ type, origin, subject = '' }: Happening): boolean {
  return type === 'signed' && origin !== undefined && binding.includes(subject)
}
