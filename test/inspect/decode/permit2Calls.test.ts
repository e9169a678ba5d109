import fc from 'fast-check'
import { encodeFunctionData, type Hex, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeTransaction } from '../../../src/inspect/decode/decodeTransaction.ts'
import { PERMIT2_ADDRESS } from '../../../src/inspect/permit2.ts'
import { flattenCalls } from '../../../src/inspect/steps.ts'
import { createRequest, dai, me, stranger, usdc } from '../support/stubContext.ts'

const abi = parseAbi([
  'struct Details { address token; uint160 amount; uint48 expiration; uint48 nonce; }',
  'struct PermitSingle { Details details; address spender; uint256 sigDeadline; }',
  'struct PermitBatch { Details[] details; address spender; uint256 sigDeadline; }',
  'function permit(address owner, PermitSingle permit, bytes signature)',
  'function permit(address owner, PermitBatch permit, bytes signature)',
  'function lockdown((address token, address spender)[] approvals)',
])
const details = (token: Hex, amount: bigint) => ({ token, amount, expiration: 9, nonce: 0 })
const single = (owner: Hex, amount: bigint) => {
  const permit = { details: details(usdc, amount), spender: stranger, sigDeadline: 9n }
  return encodeFunctionData({ abi, functionName: 'permit', args: [owner, permit, '0x12'] })
}
const batch = (owner: Hex) => {
  const permit = {
    details: [details(usdc, 5n), details(dai, 2n ** 160n - 1n)],
    spender: stranger,
    sigDeadline: 9n,
  }
  return encodeFunctionData({ abi, functionName: 'permit', args: [owner, permit, '0x12'] })
}
const lockdown = (...tokens: readonly Hex[]) => {
  const pairs = tokens.map((token) => ({ token, spender: stranger }))
  return encodeFunctionData({ abi, functionName: 'lockdown', args: [pairs] })
}

function read(data: Hex, to: Hex = PERMIT2_ADDRESS) {
  const request = createRequest({ to, data })
  return decodeTransaction(request, { chainId: 'eip155:1', targetStandard: undefined })
}

describe('a call to Permit2', () => {
  it('that takes leave back from one or several is read as that', () => {
    expect(read(lockdown(usdc))).toMatchObject({
      type: 'revoke',
      spender: stranger,
      asset: { address: usdc },
    })
    expect(flattenCalls(read(lockdown(usdc, dai))).slice(1)).toMatchObject(
      [usdc, dai].map((address) => ({ actor: me, decoded: { type: 'revoke', asset: { address } } })),
    )
  })

  it('with a permit of the sender’s gives leave; with somebody else’s it stays unknown', () => {
    const given = { type: 'approve', spender: stranger, editable: false }
    expect(read(single(me, 5n))).toMatchObject({ ...given, amount: 5n, unlimited: false })
    expect(read(single(me, 0n))).toMatchObject({ type: 'revoke', spender: stranger })
    expect(flattenCalls(read(batch(me))).slice(1)).toMatchObject([
      { decoded: { ...given, amount: 5n } },
      { decoded: { ...given, unlimited: true } },
    ])
    expect(read(single(stranger, 5n))).toMatchObject({ type: 'call' })
    expect(flattenCalls(read(batch(stranger)))).toHaveLength(1)
  })

  it('is believed of Permit2 alone, and no bytes make it throw', () => {
    expect(read(single(me, 5n), stranger)).toMatchObject({ type: 'call' })
    const selectors = ['0xcc53287f', '0x2b67b570', '0x2a2d80d1']
    fc.assert(
      fc.property(fc.constantFrom(...selectors), fc.uint8Array({ maxLength: 300 }), (selector, bytes) => {
        const data = `${selector}${Buffer.from(bytes).toString('hex')}` as Hex
        expect(() => flattenCalls(read(data))).not.toThrow()
      }),
    )
  })
})
