import { describe, expect, it } from 'vitest'
import { findReminders, type SafetyFacts } from '../../../src/background/reminders/findReminders.ts'

const DAY_MS = 24 * 60 * 60_000
const nowMs = 2_000 * DAY_MS
const ago = (days: number) => nowMs - days * DAY_MS
const password = { slotId: 's1', type: 'password', name: 'Password' }

function find(facts: Partial<SafetyFacts>, atMs = nowMs): string[] {
  return findReminders({ phrases: [], slots: [], ...facts }, atMs).map(({ id }) => id)
}

describe('reminders of age', () => {
  it('ask for a new password after a year', () => {
    expect(find({ slots: [{ ...password, createdAtMs: ago(364) }] })).toEqual([])
    expect(find({ slots: [{ ...password, createdAtMs: ago(365) }] })).toEqual(['passwordOld'])
  })

  it('ask whether the phrase is still there half a year after it was last in hand', () => {
    const phrase = { walletId: 'w1', walletName: 'Main' }
    const check = (days: number, createdDays = 900) => ({
      phrases: [{ ...phrase, checkedAtMs: ago(days), createdAtMs: ago(createdDays) }],
    })
    expect(find(check(182))).toEqual([])
    expect(find(check(183))).toEqual(['phraseUnchecked:w1'])
    expect(find({ phrases: [{ ...phrase, createdAtMs: ago(3) }] })).toEqual([])
    expect(find({ phrases: [phrase] })).toEqual(['phraseUnchecked:w1'])
  })

  it('say two weeks before that a way in ends, and go on once it has', () => {
    const passkey = { slotId: 's2', type: 'passkey', name: 'MacBook', createdAtMs: ago(80) }
    expect(find({ slots: [{ ...passkey, expiresAtMs: nowMs + 15 * DAY_MS }] })).toEqual([])
    expect(find({ slots: [{ ...passkey, expiresAtMs: nowMs + 14 * DAY_MS }] })).toEqual(['slotExpiring:s2'])
    expect(find({ slots: [{ ...passkey, expiresAtMs: ago(1) }] })).toEqual(['slotExpiring:s2'])
  })

  it('say when the key inside the vault was not replaced for long', () => {
    expect(find({ dataKeyCreatedAtMs: ago(119) })).toEqual([])
    expect(find({ dataKeyCreatedAtMs: ago(120) })).toEqual(['keyOld'])
  })

  it('say when a key that alert posts are signed with is 90 days old', () => {
    expect(find({ postKeyCreatedAtMs: ago(89) })).toEqual([])
    expect(find({ postKeyCreatedAtMs: ago(90) })).toEqual(['postKeyOld'])
  })

  it('ask for nothing because a clock was set back', () => {
    const facts = {
      slots: [{ ...password, createdAtMs: ago(10) }],
      dataKeyCreatedAtMs: ago(10),
      postKeyCreatedAtMs: ago(10),
    }
    expect(find(facts, ago(300))).toEqual([])
  })
})
