import { describe, expect, it } from 'vitest'
import { chainEvents } from '../../../src/keyring/audit/chainEvents.ts'
import { deriveAuditKey } from '../../../src/keyring/audit/deriveAuditKey.ts'
import { checkAuditExport } from '../../../src/keyring/audit/export/checkAuditExport.ts'
import { formatAuditExport } from '../../../src/keyring/audit/export/formatAuditExport.ts'
import { sampleLog, VAULT_ID } from './support/sampleLog.ts'

const { entries, dataKey } = sampleLog([12])
const options = {
  entries,
  verdict: { whole: true, count: 12, newerThanHead: 0 } as const,
  firstSeq: 1,
  vaultId: VAULT_ID,
  dataKey,
  exportedAtMs: 1_700_000_000_000,
}
const { text, code } = formatAuditExport(options)
const [seal = '', ...lines] = text.trimEnd().split('\n')
const withLines = (changed: readonly string[]) => `${[seal, ...changed].join('\n')}\n`

describe('an exported audit log', () => {
  it('is one entry a line after its seal, and whole by the code it came with', () => {
    expect(lines.map((line) => JSON.parse(line))).toEqual(entries)
    expect(code).toMatch(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/)
    const whole = { whole: true, count: 12, exportedAtMs: 1_700_000_000_000 }
    expect(checkAuditExport(text, code)).toEqual(whole)
    expect(checkAuditExport(text.replaceAll('\n', '\r\n'), code.toUpperCase().replaceAll('-', ' '))).toEqual(
      whole,
    )
  })

  it('names the first bad entry after any edit, deletion, insertion, exchange or cut', () => {
    lines.forEach((line, at) => {
      const seq = at + 1
      const edited = line.replace(/"atMs":(\d+)/, '"atMs":1$1')
      expect(checkAuditExport(withLines(lines.with(at, edited)), code)).toMatchObject({
        seq,
        problem: 'changed',
      })
      const isLast = seq === lines.length
      expect(checkAuditExport(withLines(lines.toSpliced(at, 1)), code)).toMatchObject({
        seq,
        problem: isLast ? 'cutShort' : 'missing',
      })
      expect(checkAuditExport(withLines(lines.toSpliced(at, 0, edited)), code)).toMatchObject({ seq })
      expect(checkAuditExport(withLines(lines.slice(0, at)), code)).toMatchObject({ whole: false, seq })
      if (!isLast) {
        const exchanged = lines.with(at, lines[seq] ?? '').with(seq, line)
        expect(checkAuditExport(withLines(exchanged), code)).toMatchObject({ whole: false, seq })
      }
    })
  })

  it('is refused when its seal was changed, taken away, or is another wallet’s', () => {
    const forged = seal.replace('"exportedAtMs":17', '"exportedAtMs":18')
    expect(checkAuditExport(text.replace(seal, forged), code)).toMatchObject({ problem: 'badSeal' })
    expect(checkAuditExport(lines.join('\n'), code)).toMatchObject({ problem: 'noSeal' })
    const other = formatAuditExport({ ...options, dataKey: new Uint8Array(32).fill(77) })
    expect(checkAuditExport(other.text, code)).toMatchObject({ problem: 'otherCode' })
  })

  it('says that the log was broken before it was exported', () => {
    const verdict = { whole: false, seq: 5, problem: 'changed' } as const
    const broken = formatAuditExport({ ...options, verdict })
    expect(checkAuditExport(broken.text, broken.code)).toEqual({
      whole: false,
      problem: 'logBroken',
      seq: 5,
    })
  })

  it('that begins later than the first entry is whole only where it says why', () => {
    const key = deriveAuditKey(dataKey, VAULT_ID)
    const base = { seq: 4, mac: entries[3]?.mac ?? '' }
    const trimmed = { type: 'trimmed' as const, atMs: 5, result: '4', base }
    const told = [
      ...entries.slice(4),
      ...chainEvents({ happenings: [trimmed], last: entries[11], key, vaultId: VAULT_ID }),
    ]
    const cut = formatAuditExport({ ...options, entries: told, firstSeq: 5 })
    const begins = { after: 4, because: 'trimmed' }
    expect(checkAuditExport(cut.text, cut.code)).toMatchObject({ whole: true, begins })
    const silent = formatAuditExport({ ...options, entries: told.slice(0, -1), firstSeq: 5 })
    expect(checkAuditExport(silent.text, silent.code)).toMatchObject({ problem: 'untold', seq: 5 })
    const later = formatAuditExport({ ...options, entries: told.slice(1), firstSeq: 6 })
    expect(checkAuditExport(later.text, later.code)).toMatchObject({ problem: 'untold', seq: 6 })
  })

  it('holds no key', () => {
    expect(text).not.toContain(Buffer.from(dataKey).toString('hex'))
    expect(JSON.parse(seal).publicKey).toMatch(/^0[23]/)
  })
})
