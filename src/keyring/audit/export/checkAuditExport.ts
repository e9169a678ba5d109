import { hexToBytes } from '@noble/hashes/utils.js'
import { verify } from '@noble/secp256k1'
import * as v from 'valibot'
import { AuditEntry } from '../../../protocol/audit.ts'
import { tellsBase } from '../tellsBase.ts'
import { formatExportCode } from './exportKey.ts'
import { digestSeal, ExportSeal, hashLine, splitHashes } from './exportSeal.ts'

/**
 * What is wrong with an export: `noSeal`, the first line is none of ours · `otherCode`, it is sealed by another key ·
 * `badSeal`, the seal was changed · otherwise the number of the first bad entry, and what is the matter with it ·
 * `logBroken`, the file is as it was exported, but the log was not whole by then · `untold`, it does not begin with the
 * first entry of all, and none of its entries says why.
 */
export type ExportVerdict =
  | {
      readonly whole: true
      readonly count: number
      readonly exportedAtMs: number
      /** Why it begins after an entry, as one of its own says: older ones were let go, or the log before was damaged. */
      readonly begins?: { readonly after: number; readonly because: 'trimmed' | 'logStarted' } | undefined
    }
  | { readonly whole: false; readonly problem: 'noSeal' | 'otherCode' | 'badSeal' }
  | {
      readonly whole: false
      readonly problem: 'changed' | 'missing' | 'misplaced' | 'cutShort' | 'logBroken' | 'untold'
      readonly seq: number
    }

/**
 * Checks an export of the audit log, anywhere: no secret is needed.
 *
 * @param code as the wallet showed it; case and what is between the digits do not matter
 */
export function checkAuditExport(text: string, code: string): ExportVerdict {
  const [first = '', ...lines] = splitLines(text)
  const seal = parseSeal(first)
  if (!seal) return { whole: false, problem: 'noSeal' }
  if (digitsOf(formatExportCode(seal.publicKey)) !== digitsOf(code)) {
    return { whole: false, problem: 'otherCode' }
  }
  const isSealed = verify(hexToBytes(seal.signature), digestSeal(seal), hexToBytes(seal.publicKey), {
    prehash: false,
  })
  if (!isSealed) return { whole: false, problem: 'badSeal' }
  const sealed = splitHashes(seal.hashes)
  const difference = findDifference(sealed, lines.slice(0, sealed.length + 1).map(hashLine))
  if (difference) {
    return { whole: false, problem: difference.problem, seq: seal.firstSeq + difference.at }
  }
  if (!seal.verdict.whole) return { whole: false, problem: 'logBroken', seq: seal.verdict.seq }
  const whole = { whole: true, count: lines.length, exportedAtMs: seal.exportedAtMs } as const
  if (seal.firstSeq === 1) return whole
  const because = findBeginning(seal.firstSeq, lines)
  if (!because) return { whole: false, problem: 'untold', seq: seal.firstSeq }
  return { ...whole, begins: { after: seal.firstSeq - 1, because } }
}

/** @returns the type of the entry that says why the log begins where it does */
function findBeginning(firstSeq: number, lines: readonly string[]): 'trimmed' | 'logStarted' | undefined {
  const entries = lines.flatMap((line) => parseEntry(line) ?? [])
  const base = { seq: firstSeq - 1, mac: entries[0]?.prev ?? '' }
  const type = entries.find((entry) => tellsBase(entry, base))?.type
  return type === 'trimmed' || type === 'logStarted' ? type : undefined
}

function parseEntry(line: string): AuditEntry | undefined {
  try {
    const parsed = v.safeParse(AuditEntry, JSON.parse(line))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

/** Editors and mail end lines in their own ways. */
function splitLines(text: string): string[] {
  const lines = text.split(/\r?\n/)
  while (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines
}

function parseSeal(line: string): ExportSeal | undefined {
  try {
    const parsed = v.safeParse(ExportSeal, JSON.parse(line))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

function digitsOf(code: string): string {
  return code.toLowerCase().replace(/[^0-9a-z]/g, '')
}

function findDifference(sealed: readonly string[], found: readonly string[]) {
  const length = Math.max(sealed.length, found.length)
  const at = Array.from({ length }, (_, index) => index).find((index) => sealed[index] !== found[index])
  if (at === undefined) return undefined
  if (at >= found.length) return { at, problem: 'cutShort' as const }
  if (found[at] === sealed[at + 1]) return { at, problem: 'missing' as const }
  if (found[at + 1] === sealed[at] || sealed.includes(found[at] ?? '')) {
    return { at, problem: 'misplaced' as const }
  }
  return { at, problem: 'changed' as const }
}
