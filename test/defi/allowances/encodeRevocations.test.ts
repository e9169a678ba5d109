import { decodeFunctionData, parseAbi, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { encodeRevocations } from '../../../src/defi/allowances/encodeRevocations.ts'
import { decodeTransaction } from '../../../src/inspect/decode/decodeTransaction.ts'
import { PERMIT2_ADDRESS } from '../../../src/inspect/permit2.ts'
import type { Allowance } from '../../../src/protocol/allowance.ts'
import { sampleAllowance } from '../support/sampleAllowance.ts'

const chainId = 'eip155:1'

function decode(allowance: Allowance) {
  const [revocation] = encodeRevocations([allowance])
  if (!revocation) throw new Error('Nothing was planned')
  const targetStandard = allowance.asset?.type === 'erc721' ? 'erc721' : 'erc20'
  return decodeTransaction(revocation.transaction, { chainId, targetStandard })
}

describe('encodeRevocations', () => {
  it.each(['token', 'permit2', 'nft', 'collection'] as const)(
    'takes back a %s allowance by what the wallet’s own decoder calls a revocation of that asset',
    (kind) => {
      const allowance = sampleAllowance({ kind })
      expect(decode(allowance)).toMatchObject({
        type: 'revoke',
        asset: { address: allowance.asset?.address },
      })
    },
  )

  it('ends a delegation by following nobody, and does so before anything else', () => {
    const delegation = sampleAllowance({ kind: 'delegation' })
    const [first, second] = encodeRevocations([sampleAllowance({ kind: 'token' }), delegation])
    expect(first?.allowances).toEqual([delegation])
    expect(first?.transaction).toMatchObject({
      to: first?.transaction.from,
      delegate: `0x${'00'.repeat(20)}`,
      data: '0x',
    })
    expect(second?.transaction.delegate).toBeUndefined()
  })

  it('takes back what Permit2 passes on by one transaction for an account and chain, and by no more', () => {
    const spenders = ['0x11', '0x22', '0x33'].map((start) => `0x${start.slice(2).repeat(20)}` as const)
    const permits = spenders.map((address) => sampleAllowance({ kind: 'permit2', spender: { address } }))
    const elsewhere = sampleAllowance({ kind: 'permit2', chainId: 'eip155:10' as Allowance['chainId'] })
    const planned = encodeRevocations([...permits, elsewhere])
    expect(planned.map(({ allowances }) => allowances.length)).toEqual([3, 1])
    const { to, data } = planned[0]?.transaction ?? { to: undefined, data: '0x' as const }
    expect(to).toBe(PERMIT2_ADDRESS)
    const abi = parseAbi([
      'struct TokenSpenderPair { address token; address spender; }',
      'function lockdown(TokenSpenderPair[] approvals)',
    ])
    const { args } = decodeFunctionData({ abi, data })
    expect(args[0]?.map(({ spender }) => spender.toLowerCase())).toEqual(spenders)
  })

  it('keeps to the order it is given, since the worst comes first there', () => {
    const some = ['token', 'collection', 'nft'] as const
    const planned = encodeRevocations(some.map((kind) => sampleAllowance({ kind })))
    expect(planned.map(({ allowances }) => allowances[0]?.kind)).toEqual(some)
  })

  it('knows the functions by the hash of their signatures', () => {
    const calls = (['token', 'permit2', 'nft', 'collection'] as const).map((kind) =>
      encodeRevocations([sampleAllowance({ kind })])[0]?.transaction.data.slice(0, 10),
    )
    const names = [
      'approve(address,uint256)',
      'approve(address,address,uint160,uint48)',
      'approve(address,uint256)',
      'setApprovalForAll(address,bool)',
    ]
    expect(calls).toEqual(names.map((name) => toFunctionSelector(name)))
  })
})
