import { describe, expect, it } from 'vitest'
import { auditGroups, groupOf } from '../../../src/popup/security/audit/auditGroups.ts'
import { describeEntry } from '../../../src/popup/security/audit/describeEntry.ts'
import { filterEntries } from '../../../src/popup/security/audit/filterEntries.ts'
import { type AuditEntry, auditTypes } from '../../../src/protocol/audit.ts'
import { sampleLog } from '../../keyring/audit/support/sampleLog.ts'

const [sample] = sampleLog([1]).entries as [AuditEntry]
const entry = (changes: Partial<AuditEntry>): AuditEntry => ({ ...sample, subject: undefined, ...changes })

describe('entries in words', () => {
  it.each(auditTypes)('%s is a sentence of plain words, and in one of the groups', (type) => {
    expect(describeEntry(entry({ type })).title).toMatch(/^[A-Z][a-z ’]/)
    expect(describeEntry(entry({ type })).title).not.toMatch(/undefined|[a-z][A-Z]/)
    expect(Object.keys(auditGroups)).toContain(groupOf[type])
  })

  it('say by what, and why not', () => {
    expect(describeEntry(entry({ type: 'unlocked', subject: 'password' })).title).toBe(
      'Unlocked with the password',
    )
    const lockedId = '8f14e45f-ceea-467f-a8d5-6a4f3c9b1d20'
    const failed = entry({ type: 'unlockFailed', subject: 'password', result: 'wrongPassword', lockedId })
    expect(describeEntry(failed).detail).toBe('wrong password · while locked')
  })

  it('say of a transaction that was to take another one’s place which that was', () => {
    const replaces = `0x${'ab'.repeat(32)}` as const
    const cancelled = describeEntry(entry({ type: 'signed', subject: 'cancel', replaces }))
    expect(cancelled.title).toBe('Signed a transaction that cancels another one')
    expect(cancelled.detail).toBe('in the place of 0xabababab…abababab')
    expect(describeEntry(entry({ type: 'signed', subject: 'speedUp', replaces })).title).toMatch(
      /speeds another/,
    )
  })

  it('are found by the words they are shown with, and by what they hold', () => {
    const entries = [
      entry({ type: 'signed', subject: 'transaction', seq: 3 }),
      entry({ type: 'locked', seq: 4 }),
    ]
    const find = (text: string, group: 'all' | 'requests' | 'access' = 'all') =>
      filterEntries(entries, { group, text }, () => 'Savings').map(({ seq }) => seq)
    expect(find('signed transaction')).toEqual([3])
    expect(find('SIGNED app.example')).toEqual([3])
    expect(find('#4')).toEqual([4])
    expect(find('', 'access')).toEqual([4])
    expect(find('signed', 'access')).toEqual([])
  })
})
