import * as v from 'valibot'
import { AsideLog, AuditEntry, AuditSeq, AuditVerdict } from '../audit.ts'
import { nothing } from './commandParts.ts'

/** Looking at the record of what happened, and checking it. */
export const auditCommands = {
  /**
   * Entries of the audit log, newest first; `before` in the result is where the next piece goes on, if there is one.
   * `aside`: damaged logs that were set aside.
   */
  readAudit: {
    params: v.object({ before: v.optional(AuditSeq), limit: v.pipe(AuditSeq, v.maxValue(500)) }),
    result: v.object({
      entries: v.array(AuditEntry),
      before: v.optional(AuditSeq),
      aside: v.array(AsideLog),
    }),
    when: 'unlocked',
  },
  /** Checks the whole audit log. */
  verifyAudit: { params: nothing, result: AuditVerdict, when: 'unlocked' },
  /**
   * The audit log as a file that can be checked anywhere, and the code that says whose it is. `through`: the last entry of
   * a log that was set aside, to have that one.
   */
  exportAudit: {
    params: v.object({ through: v.optional(AuditSeq) }),
    result: v.object({ text: v.string(), code: v.string() }),
    when: 'steppedUp',
  },
  /** Sets a damaged audit log aside, and starts a new one that says so. Refused while the log is whole. */
  startNewLog: { params: nothing, result: nothing, when: 'steppedUp' },
} as const
