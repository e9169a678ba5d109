import { describe, expect, it } from 'vitest'
import { differsWhenPaid } from '../../../src/inspect/simulate/differsWhenPaid.ts'
import type { Measured } from '../../../src/inspect/simulate/measure.ts'
import type { AllowanceAfter, Change } from '../../../src/inspect/simulate/outcome.ts'

const gasUsed = 100_000n
const gasPrice = 2_000_000_000n
const ETHER = 10n ** 18n
const fee = gasUsed * gasPrice
const token = { type: 'erc20', address: `0x${'aa'.repeat(20)}` } as const
const item = (tokenId: bigint) => ({ type: 'erc721', address: `0x${'bb'.repeat(20)}`, tokenId }) as const
const spender = `0x${'5e'.repeat(20)}` as const

function did(changes: readonly Change[], allowances: readonly AllowanceAfter[] = []): Measured {
  return { status: 'succeeded', gasUsed, changes, allowances, complete: true }
}
const cut = (changes: readonly Change[]): Measured => ({ ...did(changes), complete: false }) as Measured
const coin = (amount: bigint): Change => ({ asset: { type: 'native' }, amount })
const allow = (amount: bigint): AllowanceAfter => ({ asset: token, spender, amount, isThroughPermit2: false })
const passOn = (endsAt: bigint): AllowanceAfter => ({ ...allow(5n), isThroughPermit2: true, endsAt })
const tokens = (amount: bigint): Change => ({ asset: token, amount })

describe('what behaves otherwise where it pays for its gas', () => {
  const deceits: Record<string, readonly [Measured, Measured]> = {
    'takes a token': [did([]), did([tokens(-1n), coin(-fee)])],
    'gives less of a token': [did([tokens(1_000n)]), did([tokens(980n), coin(-fee)])],
    'takes more of the coin than the fee': [did([]), did([coin(-3n * fee)])],
    'takes more of the coin than it said': [did([coin(-ETHER)]), did([coin(-2n * ETHER - fee)])],
    'gives no item': [did([{ asset: item(1n), amount: 1n }]), did([coin(-fee)])],
    'takes a token, among more than is looked at': [cut([]), cut([tokens(-1n), coin(-fee)])],
    'allows what it did not': [did([]), did([coin(-fee)], [allow(1n)])],
    'allows as much for longer': [did([], [passOn(90_000n)]), did([coin(-fee)], [passOn(90_000n + 3_601n)])],
    'allows more': [did([], [allow(5n)]), did([coin(-fee)], [allow(6n)])],
  }
  it.each(Object.entries(deceits))('is found: it %s', (_, [dry, paid]) => {
    expect(differsWhenPaid(dry, paid, gasPrice)).toBe(true)
  })

  const honest: Record<string, readonly [Measured, Measured]> = {
    'allows as much from its block on': [did([], [passOn(90_000n)]), did([coin(-fee)], [passOn(90_012n)])],
    'does the same, and pays the fee': [
      did([tokens(-7n), coin(5n)], [allow(5n)]),
      did([tokens(-7n), coin(5n - fee)], [allow(5n)]),
    ],
    'gives more, as who pays a fee back': [did([]), did([coin(0n), tokens(9n)])],
    'differs by less than a hundredth': [did([tokens(1_000n)]), did([tokens(990n), coin(-fee)])],
    'leaves to chance which item it gives': [
      did([{ asset: item(1n), amount: 1n }]),
      did([{ asset: item(2n), amount: 1n }, coin(-fee)]),
    ],
    'gives so much that one of the gains is left out': [cut([tokens(20n)]), cut([tokens(19n), coin(-fee)])],
    fails: [did([]), { status: 'reverted', reason: 'out of gas' }],
  }
  it.each(Object.entries(honest))('is not what %s', (_, [dry, paid]) => {
    expect(differsWhenPaid(dry, paid, gasPrice)).toBe(false)
  })
})
