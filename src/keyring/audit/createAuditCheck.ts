import * as v from 'valibot'
import type { AuditMark } from '../../protocol/audit.ts'
import { AuditEntry, type AuditVerdict } from '../../protocol/audit.ts'
import type { AuditState } from '../vault/contents/auditState.ts'
import { FIRST_PREV } from './chainEvents.ts'
import { computeEntryMac } from './computeEntryMac.ts'
import type { AuditKeys } from './createAuditKeys.ts'
import { tellsBase } from './tellsBase.ts'

/** A check that takes the log piece by piece, so that a long one is never in memory as a whole. */
export type AuditCheck = {
  /** @returns false once something is wrong: the rest need not be read */
  take(stored: unknown): boolean
  finish(): AuditVerdict
}

/**
 * Checks the log from its first entry on: each is as it was written, each follows the one before, the newest that the
 * vault knows of is there, and what the log no longer has is said in it.
 */
export function createAuditCheck(options: {
  state: Pick<AuditState, 'head' | 'base'>
  keys: AuditKeys
  vaultId: string
}): AuditCheck {
  const { keys, vaultId } = options
  const { head, base } = options.state
  let last: AuditMark = base ?? { seq: 0, mac: FIRST_PREV }
  let lastPlace = 0
  let count = 0
  let isBaseTold = base === undefined
  let problem: Extract<AuditVerdict, { whole: false }> | undefined

  function findProblem(stored: unknown, seq: number): 'changed' | 'missing' | 'misplaced' | undefined {
    const parsed = v.safeParse(AuditEntry, stored)
    if (!parsed.success) return 'changed'
    const entry = parsed.output
    const known = keys.find(entry.keyId)
    if (!known || computeEntryMac(known.key, vaultId, entry) !== entry.mac) return 'changed'
    if (entry.seq > seq) return 'missing'
    if (entry.seq < seq || entry.prev !== last.mac || known.place < lastPlace) return 'misplaced'
    if (head?.seq === seq && head.mac !== entry.mac) return 'misplaced'
    lastPlace = known.place
    last = entry
    isBaseTold ||= tellsBase(entry, base)
    return undefined
  }

  return {
    take(stored) {
      if (problem) return false
      const seq = last.seq + 1
      const found = findProblem(stored, seq)
      if (found) problem = { whole: false, seq, problem: found }
      else count += 1
      return !found
    },
    finish() {
      if (problem) return problem
      if (!isBaseTold && base) return { whole: false, seq: base.seq + 1, problem: 'untold' }
      if (head && last.seq < head.seq) return { whole: false, seq: last.seq + 1, problem: 'cutShort' }
      return { whole: true, count, newerThanHead: Math.min(count, last.seq - (head?.seq ?? 0)) }
    },
  }
}
