import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ethereum } from '../../../src/chains/networks/ethereum.ts'
import { formatAmount } from '../../../src/inspect/assets/formatAmount.ts'
import type { Asset } from '../../../src/protocol/explanation.ts'
import { nativeAssetId } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'

const createAsset = (decimals?: number, type: Asset['type'] = 'erc20', tokenId?: bigint): Asset => ({
  id: nativeAssetId(ethereum.id),
  type,
  symbol: 'ABC',
  name: 'Abc',
  ...(decimals !== undefined && { decimals }),
  ...(tokenId !== undefined && { tokenId: toAmount(tokenId) }),
})

describe('formatAmount', () => {
  it('a symbol that begins like a number is no part of the amount', () => {
    expect(formatAmount(5n, { ...createAsset(0), symbol: '000USDC' }, 'received')).toBe('5 “000USDC”')
  })

  it.each([
    [1_000_000_000n, 6, '1,000 ABC'],
    [312_000_000_000_000_000n, 18, '0.312 ABC'],
    [0n, 18, '0 ABC'],
    [1n, 18, '0.000000000000000001 ABC'],
    [1_234_567n, 0, '1,234,567 ABC'],
    [1_234_567_891_234n, 6, '1,234,567 ABC'],
    [12_345_678n, 6, '12.3456 ABC'],
    [123_456_789_012n, 18, '0.000000123456 ABC'],
  ])('%s with %s decimals is %s', (amount, decimals, text) => {
    expect(formatAmount(amount, createAsset(decimals), 'received')).toBe(text)
  })

  it('rounds up what is paid', () => {
    expect(formatAmount(12_345_678n, createAsset(6), 'given')).toBe('12.3457 ABC')
    expect(formatAmount(999_999_999n, createAsset(6), 'given')).toBe('1,000 ABC')
    expect(formatAmount(12_345_600n, createAsset(6), 'given')).toBe('12.3456 ABC')
  })

  it('shows raw units where the contract does not say how to count', () => {
    expect(formatAmount(1_000n, createAsset(), 'received')).toBe('1,000 units of ABC')
  })

  it('names items of a collection', () => {
    expect(formatAmount(1n, createAsset(0, 'erc721', 7n), 'received')).toBe('ABC #7')
    expect(formatAmount(3n, createAsset(0, 'erc1155', 7n), 'received')).toBe('3 × ABC #7')
    expect(formatAmount(1n, createAsset(0, 'erc721', 10n ** 40n), 'received')).toBe('ABC #1000…0000')
  })

  it('never rounds the wrong way, and never by more than a hundred-thousandth', () => {
    const amounts = fc.bigInt(0n, 2n ** 256n - 1n)
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 36 }), (amount, decimals) => {
        const down = toUnits(formatAmount(amount, createAsset(decimals), 'received'), decimals)
        const up = toUnits(formatAmount(amount, createAsset(decimals), 'given'), decimals)
        expect(down <= amount && amount <= up).toBe(true)
        expect((up - down) * 100_000n <= amount).toBe(true)
      }),
    )
  })
})

/** Reads what was written, back into smallest units. */
function toUnits(text: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = text.replace(' ABC', '').replaceAll(',', '').split('.')
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}
