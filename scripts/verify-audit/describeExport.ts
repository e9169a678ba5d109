import type { ExportVerdict } from '../../src/keyring/audit/export/checkAuditExport.ts'

/** @returns one line that says whether an export is whole, or which entry is the first bad one and why */
export function describeExport(verdict: ExportVerdict): string {
  if (verdict.whole) {
    const exportedAt = new Date(verdict.exportedAtMs).toISOString()
    const entries = `${verdict.count} ${verdict.count === 1 ? 'entry' : 'entries'}`
    return `Whole: ${entries}, exported ${exportedAt}.${describeBeginning(verdict)}`
  }
  switch (verdict.problem) {
    case 'noSeal':
      return 'Not whole: the first line is not the seal of an exported audit log.'
    case 'otherCode':
      return 'Not proven: this file bears the seal of another wallet, or the code is not the one shown with it.'
    case 'badSeal':
      return 'Not whole: the seal in the first line was changed. Nothing in this file can be relied on.'
    case 'changed':
      return `Not whole: entry ${verdict.seq} is the first bad one. It was changed.`
    case 'missing':
      return `Not whole: entry ${verdict.seq} is the first bad one. It is missing.`
    case 'misplaced':
      return `Not whole: entry ${verdict.seq} is the first bad one. Something else stands in its place.`
    case 'cutShort':
      return `Not whole: entry ${verdict.seq} is the first bad one. It is missing, and all after it.`
    case 'untold':
      return `Not whole: it begins with entry ${verdict.seq}, and nothing in it says what became of those before.`
    case 'logBroken':
      return `The file is as it was exported, but the log was not whole by then: entry ${verdict.seq} is the first bad one.`
  }
}

function describeBeginning({ begins }: Extract<ExportVerdict, { whole: true }>): string {
  if (!begins) return ''
  return begins.because === 'trimmed'
    ? ` Entries up to ${begins.after} were let go to make room, as the log itself says.`
    : ` It was started anew after entry ${begins.after}: the log before was damaged, and set aside.`
}
