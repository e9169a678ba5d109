import { describe, expect, it } from 'vitest'
import { needsProof } from '../../../src/background/approvals/assertProved.ts'
import type { Approval } from '../../../src/protocol/approval.ts'
import { defaultUnlockPolicy, type UnlockPolicy } from '../../../src/protocol/unlockPolicy.ts'

const ether = { id: 'eip155:1/slip44:60', type: 'native', symbol: 'ETH', name: 'Ether', decimals: 18 }
const usdc = { id: 'eip155:1/erc20:0xa', type: 'erc20', symbol: 'USDC', name: 'USD Coin', decimals: 6 }
const party = { address: `0x${'b'.repeat(40)}` }
const accountId = `eip155:0:0x${'a'.repeat(40)}`
const safe = `0x${'5'.repeat(40)}`
const limits = [
  { assetId: ether.id, amount: '1000' },
  { assetId: usdc.id, amount: '500' },
] as never
const withLimits: UnlockPolicy = { ...defaultUnlockPolicy, limits }

const send = (asset: object, amount: string) => ({ type: 'transfer', asset, amount, recipient: party })
const call = { type: 'call', contract: party }

/** An approval of which only what the policy looks at is filled in. */
function transaction(intent: object, changes: { simulation?: object } = {}, value = '0'): Approval {
  const simulation = changes.simulation ?? { status: 'unavailable', reason: '' }
  const explanation = { intent, simulation, warnings: [] }
  const request = { transaction: { value } }
  return { kind: 'transaction', accountId, chainId: 'eip155:1', request, review: { explanation } } as never
}

const tried = (balanceChanges: object[], allowanceChanges: object[] = []) => ({
  simulation: { status: 'succeeded', balanceChanges, allowanceChanges },
})

describe('limits', () => {
  it.each([
    ['at the limit', transaction(send(ether, '1000')), false],
    ['above it', transaction(send(ether, '1001')), true],
    ['another asset’s limit', transaction(send(usdc, '501')), true],
    ['an asset without one', transaction(send({ ...ether, id: 'eip155:10/slip44:60' }, '9999')), false],
    ['a swap', transaction({ type: 'swap', pay: { asset: usdc, amount: '501' } }), true],
    ['an unknown call that moves it', transaction(call, tried([{ asset: ether, amount: '-1001' }])), true],
    ['an unknown call that gives it back when tried out', transaction(call, tried([]), '1001'), true],
    ['an unknown call with less', transaction(call, tried([]), '1000'), false],
    ['what arrives', transaction(call, tried([{ asset: ether, amount: '1001' }])), false],
    [
      'an allowance',
      transaction({ type: 'approve', asset: usdc, amount: '501', unlimited: false, spender: party }),
      true,
    ],
    [
      'an allowance without end that a call hides',
      transaction(call, tried([], [{ asset: usdc, amount: '0', unlimited: true }])),
      true,
    ],
    ['taking an allowance back', transaction({ type: 'revoke', asset: usdc, spender: party }), false],
    [
      'a permit by signature',
      { kind: 'typedData', review: { permits: [{ asset: usdc, amount: '501', unlimited: false }] } } as never,
      true,
    ],
    ['a message', { kind: 'message', review: { permits: [] } } as never, false],
  ] as [string, Approval, boolean][])('%s', (_, approval, expected) => {
    expect(needsProof(approval, withLimits, () => true)).toBe(expected)
  })
})

it('every send, if the person wants it; a call that moves nothing is none', () => {
  const policy = { ...defaultUnlockPolicy, askEverySend: true }
  expect(needsProof(transaction(send(ether, '1')), policy, () => true)).toBe(true)
  expect(needsProof(transaction(call), policy, () => true)).toBe(false)
  expect(needsProof(transaction(send(ether, '1')), defaultUnlockPolicy, () => true)).toBe(false)
})

it('a recipient that is new, if the person wants it', () => {
  const policy = { ...defaultUnlockPolicy, askNewRecipient: true }
  expect(needsProof(transaction(send(ether, '1')), policy, () => false)).toBe(true)
  expect(needsProof(transaction(send(ether, '1')), policy, () => true)).toBe(false)
  expect(needsProof(transaction(send(ether, '1')), defaultUnlockPolicy, () => false)).toBe(false)
})

describe('several transactions at once are held against it step by step', () => {
  const revoke = { type: 'revoke', allowances: [{ asset: usdc }] }
  const move = (asset: object, recipient = safe) => ({
    type: 'move',
    asset,
    amount: '1',
    recipient,
    accountId,
  })
  const sequence = (...steps: object[]) => ({ kind: 'sequence', request: { steps } }) as never
  const every = { ...defaultUnlockPolicy, askEverySend: true }
  const unknown = { ...defaultUnlockPolicy, askNewRecipient: true }
  const isSafe = ({ recipient }: { recipient: string }) => recipient === safe

  it.each([
    ['a move among revocations, of every send', sequence(revoke, move(usdc)), every, true],
    ['revocations alone, which send nothing', sequence(revoke, revoke), every, false],
    [
      'a move of an asset with a limit, however little it was when planned',
      sequence(move(usdc)),
      withLimits,
      true,
    ],
    ['a move of an asset without one', sequence(move({ id: 'eip155:1/erc20:0xc' })), withLimits, false],
    ['revocations of an asset with a limit', sequence(revoke), withLimits, false],
    ['one new recipient among known ones', sequence(move(usdc), move(usdc, party.address)), unknown, true],
    ['known recipients only', sequence(move(usdc), move(ether)), unknown, false],
    [
      'none of it, by a policy that asks for nothing',
      sequence(move(usdc, party.address)),
      defaultUnlockPolicy,
      false,
    ],
  ] as [string, Approval, UnlockPolicy, boolean][])('%s', (_, approval, policy, expected) => {
    expect(needsProof(approval, policy, isSafe)).toBe(expected)
  })
})
