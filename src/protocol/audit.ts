import * as v from 'valibot'
import { AccountId, ChainId, Origin } from './ids.ts'
import { Hash, ShortText, TimeMs, Uuid } from './primitives.ts'

/** What is worth a record: whatever opens, signs, allows or gives away. */
export const auditTypes = [
  'unlocked',
  'unlockFailed',
  'locked',
  'steppedUp',
  'stepUpFailed',
  'approved',
  'rejected',
  'signed',
  /** What was approved and could not be carried out. */
  'failed',
  'permissionGranted',
  'permissionChanged',
  'permissionRevoked',
  'secretRevealed',
  'exported',
  'slotAdded',
  'slotChanged',
  'slotRevoked',
  'passwordChanged',
  'dataKeyRotated',
  'walletAdded',
  'walletRemoved',
  'accountAdded',
  'accountRemoved',
  'settingsChanged',
  'backupMade',
  'backupRestored',
  'recovered',
  'walletCompromised',
  /** More happened while locked than could be kept; `result` says how much. */
  'notKept',
  /** The oldest entries were let go, to make room; `result` says how many. */
  'trimmed',
  /** The log before was damaged and set aside: this one goes on after it. `result` is the first bad entry's number. */
  'logStarted',
] as const

/** 32 bytes as lower-case hex. */
const Bytes32 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** The number of an entry. */
export const AuditSeq = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** An entry of the audit log, by its number and its MAC. */
export const AuditMark = v.strictObject({ seq: AuditSeq, mac: Bytes32 })
export type AuditMark = v.InferOutput<typeof AuditMark>

/** One thing that happened. It never holds a secret: a request is named by its hash. */
export const AuditEvent = v.object({
  type: v.picklist(auditTypes),
  origin: v.optional(Origin),
  accountId: v.optional(AccountId),
  chainId: v.optional(ChainId),
  /** The kind of request, the way in, or what was changed, in a word: `transaction`, `password`, `autoLockMinutes`. */
  subject: v.optional(v.pipe(v.string(), v.maxLength(60))),
  /** SHA-256 of what was asked. */
  paramsHash: v.optional(Hash),
  /** What came of it: the hash of a transaction, the reason of a failure. */
  result: v.optional(ShortText),
  /** With `speedUp` and `cancel`: the hash of the transaction whose place another one was to take. */
  replaces: v.optional(Hash),
  /** With `trimmed`: the newest entry that was let go. The log goes on after it. */
  base: v.optional(AuditMark),
})
export type AuditEvent = v.InferOutput<typeof AuditEvent>

/** One event as the log holds it, chained to the one before. Numbers start at 1. */
export const AuditEntry = v.strictObject({
  ...AuditEvent.entries,
  seq: AuditSeq,
  atMs: TimeMs,
  /** It happened while the wallet was locked, and was chained at the next unlock: until then nothing vouched for it. */
  lockedId: v.optional(Uuid),
  /** Which key vouches for it: the first 8 bytes of HMAC-SHA256(key, 'id'), as hex. */
  keyId: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** `mac` of the entry before; zeros for the first. */
  prev: Bytes32,
  /** HMAC-SHA256 over all of the above. */
  mac: Bytes32,
})
export type AuditEntry = v.InferOutput<typeof AuditEntry>

/**
 * What is wrong with an entry: `changed`, not as it was written · `missing` · `misplaced`, another one stands in its
 * place · `cutShort`, it and all after it are gone · `untold`, the log begins with it, and no entry says what came before.
 */
const auditProblems = ['changed', 'missing', 'misplaced', 'cutShort', 'untold'] as const

/** Whether the log is whole, or the first entry that is not as it should be. */
export const AuditVerdict = v.variant('whole', [
  v.object({
    whole: v.literal(true),
    count: v.number(),
    /** Entries that the vault does not know of yet: good by their own MAC, but could have been cut off unseen. */
    newerThanHead: v.number(),
  }),
  v.object({ whole: v.literal(false), seq: v.number(), problem: v.picklist(auditProblems) }),
])
export type AuditVerdict = v.InferOutput<typeof AuditVerdict>

/** A log that was damaged and set aside when a new one was started: which entries it had, and what was wrong first. */
export const AsideLog = v.object({
  /** The number before its first entry; 0 for the first log of all. */
  after: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** The number of its last. */
  through: AuditSeq,
  setAsideAtMs: TimeMs,
  seq: AuditSeq,
  problem: v.picklist(auditProblems),
})
export type AsideLog = v.InferOutput<typeof AsideLog>
