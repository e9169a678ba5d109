import fc from 'fast-check'
import { encodeFunctionData, type Hex, maxUint256, parseAbi, zeroHash } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeLending } from '../../../src/defi/aave/decodeLending.ts'

const abi = parseAbi([
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function deposit(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function supplyWithPermit(address asset, uint256 amount, address onBehalfOf, uint16 referralCode, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  'function withdraw(address asset, uint256 amount, address to)',
  'function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
  'function repay(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf)',
  'function repayWithPermit(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  'function repayWithATokens(address asset, uint256 amount, uint256 interestRateMode)',
  'function setUserUseReserveAsCollateral(address asset, bool useAsCollateral)',
  'function setUserEMode(uint8 categoryId)',
  'function approveDelegation(address delegatee, uint256 amount)',
  'function withdraw(uint256 amount)',
])
const pool: Hex = `0x${'9a'.repeat(20)}`
const token: Hex = `0x${'70'.repeat(20)}`
const somebody: Hex = `0x${'b2'.repeat(20)}`
const sender: Hex = `0x${'a1'.repeat(20)}`
const signature = [9n, 27, zeroHash, zeroHash] as const
const money = { token, amount: 7n, isAll: false, account: somebody }

function read(functionName: string, args: readonly unknown[]) {
  const data = encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0])
  return decodeLending({ from: sender, to: pool, data })
}

describe('a call to a market that lends', () => {
  it.each([
    ['supply', [token, 7n, somebody, 0], { ...money, action: 'supply' }],
    ['deposit', [token, 7n, somebody, 0], { ...money, action: 'supply' }],
    ['supplyWithPermit', [token, 7n, somebody, 0, ...signature], { ...money, action: 'supply' }],
    ['withdraw', [token, 7n, somebody], { ...money, action: 'withdraw' }],
    ['borrow', [token, 7n, 2n, 0, somebody], { ...money, action: 'borrow' }],
    ['repay', [token, 7n, 2n, somebody], { ...money, action: 'repay' }],
    ['repayWithPermit', [token, 7n, 2n, somebody, ...signature], { ...money, action: 'repay' }],
    ['repayWithATokens', [token, 7n, 2n], { ...money, action: 'repay', account: sender, isFromLent: true }],
    ['setUserUseReserveAsCollateral', [token, true], { action: 'collateral', token, isOn: true }],
    ['setUserUseReserveAsCollateral', [token, false], { action: 'collateral', token, isOn: false }],
    ['setUserEMode', [1], { action: 'mode', mode: 1 }],
    [
      'approveDelegation',
      [somebody, 7n],
      { action: 'letBorrow', token: pool, amount: 7n, borrower: somebody },
    ],
  ])('%s is read with whom it is for', (name, args, expected) => {
    expect(read(name, args)).toEqual(expected)
  })

  it('the largest number stands for all there is', () => {
    expect(read('withdraw', [token, maxUint256, somebody])).toMatchObject({ isAll: true })
    expect(read('repay', [token, maxUint256, 2n, somebody])).toMatchObject({ isAll: true })
    expect(read('repayWithATokens', [token, maxUint256, 2n])).toMatchObject({ isAll: true })
    expect(read('repay', [token, maxUint256 - 1n, 2n, somebody])).toMatchObject({ isAll: false })
  })

  it('any other is left to others, and none makes it throw', () => {
    expect(decodeLending({ from: sender, to: pool, data: '0x2e1a7d4d' })).toBeUndefined()
    expect(decodeLending({ from: sender, to: pool, data: '0x' })).toBeUndefined()
    const selectors = [
      '0x617ba037',
      '0x69328dec',
      '0xa415bcad',
      '0x573ade81',
      '0x2dad97d4',
      '0x5a3b74b9',
      '0xc04a8a10',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...selectors), fc.uint8Array({ maxLength: 200 }), (selector, bytes) => {
        const data = `${selector}${Buffer.from(bytes).toString('hex')}` as Hex
        expect(() => decodeLending({ from: sender, to: pool, data })).not.toThrow()
      }),
    )
  })
})
