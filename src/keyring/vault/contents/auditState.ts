import * as v from 'valibot'

/** 32 bytes as lower-case hex. */
const Bytes32 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const Sequence = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const AuditMark = v.strictObject({ seq: Sequence, mac: Bytes32 })
/** An entry of the audit log, by its number and its MAC. */
export type AuditMark = v.InferOutput<typeof AuditMark>

/** What the vault holds of the audit log, so that a log cut short or written anew shows. */
export const AuditState = v.strictObject({
  /** The newest entry that the vault knows of. */
  head: v.optional(AuditMark),
  /** The newest entry that was let go to make room: the log goes on after it. */
  base: v.optional(AuditMark),
  /** The keys that entries were chained with under data keys of the past, oldest first. */
  pastKeys: v.pipe(v.array(Bytes32), v.maxLength(1000)),
})
export type AuditState = v.InferOutput<typeof AuditState>
