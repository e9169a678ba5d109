import * as v from 'valibot'
import { AccountId, ChainId, Origin } from './ids.ts'
import { Hash, ShortText } from './primitives.ts'

/** What is worth a record: whatever opens, signs, allows or gives away. */
const auditTypes = [
  'unlocked',
  'unlockFailed',
  'locked',
  'steppedUp',
  'stepUpFailed',
  'approved',
  'rejected',
  'signed',
  'permissionGranted',
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
  'settingsChanged',
  'backupMade',
  'backupRestored',
  'recovered',
  'walletCompromised',
] as const

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
})
export type AuditEvent = v.InferOutput<typeof AuditEvent>
