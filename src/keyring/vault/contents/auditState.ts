import * as v from 'valibot'
import { AsideLog, AuditMark } from '../../../protocol/audit.ts'

/** 32 bytes as lower-case hex. */
const Bytes32 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** Logs that are kept after they were found damaged. */
export const MAX_ASIDE_LOGS = 5

/** What the vault holds of the audit log, so that a log cut short or written anew shows. */
export const AuditState = v.strictObject({
  /** The newest entry that the vault knows of. */
  head: v.optional(AuditMark),
  /** The newest entry that is not of this log any more, let go or set aside: the log goes on after it. */
  base: v.optional(AuditMark),
  /** The keys that entries were chained with under data keys of the past, oldest first. */
  pastKeys: v.pipe(v.array(Bytes32), v.maxLength(1000)),
  /** Damaged logs that were set aside, oldest first; with what the vault knew of each. */
  aside: v.optional(
    v.pipe(
      v.array(
        v.strictObject({ ...AsideLog.entries, head: v.optional(AuditMark), base: v.optional(AuditMark) }),
      ),
      v.maxLength(MAX_ASIDE_LOGS),
    ),
  ),
})
export type AuditState = v.InferOutput<typeof AuditState>
