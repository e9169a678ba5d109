import type { Reminder, Safety } from '../../protocol/reminders.ts'

const DAY_MS = 24 * 60 * 60_000
/** A year: long enough not to be changed for a worse one, short enough to notice that it is used elsewhere. */
const PASSWORD_AGE_MS = 365 * DAY_MS
/** Half a year: paper is lost in moves. */
const PHRASE_AGE_MS = 183 * DAY_MS
const BEFORE_EXPIRY_MS = 14 * DAY_MS
/** It is replaced by itself every 90 days; much later than that, something kept it from it. */
const KEY_AGE_MS = 120 * DAY_MS
/** The service holds it, too, outside of any vault. */
const POST_KEY_AGE_MS = 90 * DAY_MS

/** What the ages are known of. */
export type SafetyFacts = Omit<Safety, 'reminders'>

/** @returns what has been left too long, what ends soonest first. A clock that was set back makes nothing due. */
export function findReminders(facts: SafetyFacts, nowMs: number): Reminder[] {
  return [
    ...findExpiring(facts, nowMs),
    ...findUnchecked(facts, nowMs),
    ...findOldPassword(facts, nowMs),
    ...findOldKey('keyOld', facts.dataKeyCreatedAtMs, nowMs - KEY_AGE_MS),
    ...findOldKey('postKeyOld', facts.postKeyCreatedAtMs, nowMs - POST_KEY_AGE_MS),
  ]
}

function findExpiring({ slots }: SafetyFacts, nowMs: number): Reminder[] {
  return slots
    .flatMap(({ slotId, name, expiresAtMs }): Extract<Reminder, { kind: 'slotExpiring' }>[] =>
      expiresAtMs !== undefined && expiresAtMs - nowMs <= BEFORE_EXPIRY_MS
        ? [{ kind: 'slotExpiring', id: `slotExpiring:${slotId}`, slotName: name, expiresAtMs }]
        : [],
    )
    .sort((one, other) => one.expiresAtMs - other.expiresAtMs)
}

function findUnchecked({ phrases }: SafetyFacts, nowMs: number): Reminder[] {
  return phrases.flatMap(({ walletId, walletName, checkedAtMs, createdAtMs }): Reminder[] => {
    const sinceMs = checkedAtMs ?? createdAtMs
    if (sinceMs !== undefined && nowMs - sinceMs < PHRASE_AGE_MS) return []
    const id = `phraseUnchecked:${walletId}`
    return [{ kind: 'phraseUnchecked', id, walletName, ...(sinceMs !== undefined && { sinceMs }) }]
  })
}

function findOldPassword({ slots }: SafetyFacts, nowMs: number): Reminder[] {
  const password = slots.find(({ type }) => type === 'password')
  if (!password || nowMs - password.createdAtMs < PASSWORD_AGE_MS) return []
  return [{ kind: 'passwordOld', id: 'passwordOld', sinceMs: password.createdAtMs }]
}

function findOldKey(kind: 'keyOld' | 'postKeyOld', sinceMs: number | undefined, untilMs: number): Reminder[] {
  return sinceMs === undefined || sinceMs > untilMs ? [] : [{ kind, id: kind, sinceMs }]
}
