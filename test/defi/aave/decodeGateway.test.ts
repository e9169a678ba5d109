import fc from 'fast-check'
import { encodeFunctionData, type Hex, maxUint256, parseAbi, zeroHash } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeGateway } from '../../../src/defi/aave/decodeGateway.ts'

const withRate = parseAbi([
  'function depositETH(address pool, address onBehalfOf, uint16 referralCode) payable',
  'function withdrawETH(address pool, uint256 amount, address to)',
  'function withdrawETHWithPermit(address pool, uint256 amount, address to, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  'function repayETH(address pool, uint256 amount, uint256 rateMode, address onBehalfOf) payable',
  'function borrowETH(address pool, uint256 amount, uint256 interestRateMode, uint16 referralCode)',
])
/** As they are since there is one kind of rate only. */
const withoutRate = parseAbi([
  'function repayETH(address pool, uint256 amount, address onBehalfOf) payable',
  'function borrowETH(address pool, uint256 amount, uint16 referralCode)',
])
const pool: Hex = `0x${'9a'.repeat(20)}`
const sender: Hex = `0x${'a1'.repeat(20)}`
const somebody: Hex = `0x${'b2'.repeat(20)}`
const money = { token: 'native', amount: 7n, isAll: false, account: somebody }
const permit = [9n, 27, zeroHash, zeroHash] as const

type Call = Parameters<typeof encodeFunctionData>[0]
const read = (
  functionName: string,
  args: readonly unknown[],
  value = 0n,
  abi: readonly unknown[] = withRate,
) => decodeGateway({ from: sender, value, data: encodeFunctionData({ abi, functionName, args } as Call) })

describe('a call to what takes coins for a market that lends', () => {
  it('is read with how many coins, and whom they are for', () => {
    expect(read('depositETH', [pool, somebody, 0], 7n)).toEqual({ ...money, action: 'supply' })
    expect(read('withdrawETH', [pool, 7n, somebody])).toEqual({ ...money, action: 'withdraw' })
    expect(read('withdrawETHWithPermit', [pool, 7n, somebody, ...permit])).toEqual({
      ...money,
      action: 'withdraw',
    })
    expect(read('repayETH', [pool, 7n, 2n, somebody], 8n)).toEqual({ ...money, action: 'repay' })
    expect(read('repayETH', [pool, 7n, somebody], 8n, withoutRate)).toEqual({ ...money, action: 'repay' })
    const borrowed = { ...money, action: 'borrow', account: sender }
    expect(read('borrowETH', [pool, 7n, 2n, 0])).toEqual(borrowed)
    expect(read('borrowETH', [pool, 7n, 0], 0n, withoutRate)).toEqual(borrowed)
  })

  it('the largest number stands for all there is', () => {
    expect(read('withdrawETH', [pool, maxUint256, somebody])).toMatchObject({ isAll: true })
    expect(read('repayETH', [pool, maxUint256, 2n, somebody], 8n)).toMatchObject({ isAll: true })
  })

  it('is not one where coins go with what takes none', () => {
    expect(read('withdrawETH', [pool, 7n, somebody], 1n)).toBeUndefined()
    expect(read('borrowETH', [pool, 7n, 2n, 0], 1n)).toBeUndefined()
  })

  it('any other is left to others, and none makes it throw', () => {
    const selectors = ['0x474cf53d', '0x80500d20', '0xd4c40b6c', '0x02c5fcf8', '0xe74f7b85', '0x12345678']
    fc.assert(
      fc.property(fc.constantFrom(...selectors), fc.uint8Array({ maxLength: 260 }), (selector, bytes) => {
        const data = `${selector}${Buffer.from(bytes).toString('hex')}` as Hex
        expect(() => decodeGateway({ from: sender, value: 0n, data })).not.toThrow()
      }),
    )
    expect(decodeGateway({ from: sender, value: 1n, data: '0x' })).toBeUndefined()
  })
})
