import { expect, it } from 'vitest'
import {
  CHALLENGE_LIFE_MS,
  type Challenge,
  consumeChallenge,
  issueChallenge,
} from '../../../src/keyring/webauthn/challenges.ts'
import { seededRandom } from '../support/seededRandom.ts'

const random = seededRandom()
const at = (ms: number) => () => ms
const issue = (open: Challenge[], ms: number) =>
  issueChallenge(open, { purpose: 'unlock', random, clock: at(ms) })

it('a challenge is 32 bytes, another each time, and good once', () => {
  const first = issue([], 1_000)
  const second = issue(first.open, 1_000)
  expect(first.challenge.value).toMatch(/^[0-9a-f]{64}$/)
  expect(second.challenge.value).not.toBe(first.challenge.value)
  const asked = { value: first.challenge.value, purpose: 'unlock', clock: at(2_000) } as const
  const used = consumeChallenge(second.open, asked)
  expect(used).toEqual({ open: [second.challenge], isGood: true })
  expect(consumeChallenge(used.open, asked).isGood).toBe(false)
})

it('one that was asked for another purpose is used up, and not good', () => {
  const { challenge, open } = issue([], 1_000)
  const used = consumeChallenge(open, { value: challenge.value, purpose: 'stepUp', clock: at(1_500) })
  expect(used).toEqual({ open: [], isGood: false })
})

it('is good for two minutes, and not before it was asked', () => {
  const { challenge, open } = issue([], 1_000_000)
  const asked = { value: challenge.value, purpose: 'unlock' } as const
  const end = 1_000_000 + CHALLENGE_LIFE_MS
  expect(consumeChallenge(open, { ...asked, clock: at(end - 1) }).isGood).toBe(true)
  expect(consumeChallenge(open, { ...asked, clock: at(end) }).isGood).toBe(false)
  expect(consumeChallenge(open, { ...asked, clock: at(999_999) }).isGood).toBe(false)
})

it('few are open at once, the newest of them', () => {
  let open: Challenge[] = []
  for (let count = 0; count < 50; count++) ({ open } = issue(open, 1_000 + count))
  expect(open).toHaveLength(8)
  expect(open.at(-1)?.issuedAtMs).toBe(1_049)
})
