import fc from 'fast-check'
import { decodeFunctionData, erc20Abi } from 'viem'
import { describe, expect, it } from 'vitest'
import { encodeTransfer } from '../../../src/background/transfers/encodeTransfer.ts'
import { evmChainId, nativeAssetId, tokenAssetId } from '../../../src/protocol/ids.ts'

const chainId = evmChainId(1)
const from = `0x${'a1'.repeat(20)}` as const
const contract = `0x${'c0'.repeat(20)}` as const
const addresses = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}` as const)
const amounts = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n })

describe('a transfer', () => {
  it('of a token is what viem reads as transfer(recipient, amount)', () => {
    fc.assert(
      fc.property(addresses, amounts, (recipient, amount) => {
        const { to, value, data } = encodeTransfer({
          assetId: tokenAssetId(chainId, 'erc20', contract),
          from,
          recipient,
          amount,
        })
        const { functionName, args } = decodeFunctionData({ abi: erc20Abi, data })
        expect({ to, value, functionName }).toEqual({ to: contract, value: '0', functionName: 'transfer' })
        expect([String(args?.[0]).toLowerCase(), args?.[1]]).toEqual([recipient, amount])
      }),
    )
  })

  it('of the native coin carries the amount as value and no data', () => {
    const transfer = { assetId: nativeAssetId(chainId), from, recipient: contract, amount: 5n }
    expect(encodeTransfer(transfer)).toEqual({ from, to: contract, value: '5', data: '0x' })
  })

  it('of less than nothing is refused', () => {
    const transfer = { assetId: nativeAssetId(chainId), from, recipient: contract, amount: -5n }
    expect(() => encodeTransfer(transfer)).toThrow(/not negative/)
  })

  it('of an NFT is refused with a sentence', () => {
    const assetId = tokenAssetId(chainId, 'erc721', contract, 1n)
    expect(() => encodeTransfer({ assetId, from, recipient: contract, amount: 1n })).toThrow(
      /can’t send this kind/,
    )
  })
})
