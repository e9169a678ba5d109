import { describe, expect, it } from 'vitest'
import { toUnsigned } from '../../../src/background/transactions/toUnsigned.ts'
import { findDelegate } from '../../../src/chains/delegates/knownDelegates.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'

const me = `0x${'a1'.repeat(20)}` as const
const fee = {
  type: 'eip1559',
  maxFeePerGas: '20',
  maxPriorityFeePerGas: '1',
  baseFeePerGas: '10',
} as const
const devnet = evmChainId(31337)
const settle = (delegate: `0x${string}`, chainId = devnet) =>
  toUnsigned({
    request: { from: me, to: me, value: toAmount(0n), data: '0x', delegate },
    chainId,
    fee,
    gasLimit: 100_000n,
    nonce: 1,
  })

describe('a delegation', () => {
  it('is to a contract that the wallet knows on that very chain, in any case', () => {
    const known = findDelegate(devnet)?.address ?? expect.fail()
    expect(settle(known)).toMatchObject({ type: 'eip7702', delegate: known })
    expect(settle(`0x${known.slice(2).toUpperCase()}`)).toMatchObject({ type: 'eip7702' })
    expect(() => settle(known, evmChainId(43114))).toThrow(
      expect.objectContaining({ reason: 'unknownDelegate' }),
    )
  })

  it('to nobody ends one, on any chain', () => {
    const nobody = `0x${'0'.repeat(40)}` as const
    expect(settle(nobody, evmChainId(43114))).toMatchObject({ type: 'eip7702', delegate: nobody })
  })

  it('to anybody else is signed for no one', () => {
    const stranger = `0x${'5e'.repeat(20)}` as const
    expect(() => settle(stranger)).toThrow(expect.objectContaining({ reason: 'unknownDelegate' }))
  })
})
