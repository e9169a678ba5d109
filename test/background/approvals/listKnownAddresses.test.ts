import { expect, it } from 'vitest'
import {
  listKnownAddresses,
  listKnownRecipients,
} from '../../../src/background/approvals/listKnownAddresses.ts'

const friend = `0xF${'1'.repeat(39)}`
const router = `0x${'2'.repeat(40)}`
const thief = `0x${'b'.repeat(40)}`
const party = (address: string) => ({ address })

/** The activity list, of which only what counts is filled in. */
const remembering = (...rows: readonly object[]) =>
  ({
    activity: { get: () => rows.map((row) => ({ direction: 'out', state: 'confirmed', ...row })) },
  }) as never

const sent = { intent: { type: 'transfer', recipient: party(friend) } }
const allowed = { intent: { type: 'approve', spender: party(router) } }
const takenBack = { intent: { type: 'revoke', spender: party(thief) } }

it('whom something was sent to, and who was let move something, is known', () => {
  expect([...listKnownAddresses(remembering(sent, allowed))]).toEqual([friend.toLowerCase(), router])
})

it('whose leave was taken back is not known by that: a thief would be, or anybody whom a site names', () => {
  expect([...listKnownAddresses(remembering(takenBack))]).toEqual([])
})

it('what came in, and what failed, makes nobody known', () => {
  const arrived = { ...sent, direction: 'in' }
  const failed = { ...sent, state: 'failed' }
  expect([...listKnownAddresses(remembering(arrived, failed))]).toEqual([])
})

it('only whom something was sent to is known as a recipient', () => {
  expect([...listKnownRecipients(remembering(allowed, takenBack, sent))]).toEqual([friend.toLowerCase()])
})
