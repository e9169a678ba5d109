import '../../support/inEnglish.ts'
import { describe, expect, it } from 'vitest'
import { describeOffer, describeRate } from '../../../../src/popup/swap/offers/describeOffer.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { eth, usdc, weth } from '../../approve/support/sampleView.ts'
import { v2Quote, v3Quote } from '../support/sampleSwap.ts'

describe('describeOffer', () => {
  it('tells the worst case first, then what is likely, the venue and its fee', () => {
    expect(describeOffer(v3Quote, weth)).toEqual({
      atLeast: 'At least 0.331335 WETH',
      about: 'about 0.333 WETH',
      venue: 'Uniswap V3',
      poolFee: 'pool fee 0.05%',
      impact: { words: 'price impact 0.12%', level: 'small' },
    })
  })

  it('never promises more than there is: what is past a glance is cut off', () => {
    const quote = { ...v3Quote, minimumReceived: toAmount(1_999_999_999_999_999_999n) }
    expect(describeOffer(quote, weth).atLeast).toBe('At least 1.999999 WETH')
  })

  it('names every pool fee along the way, and none where there is no choice of them', () => {
    expect(describeOffer({ ...v3Quote, poolFeesBps: [5, 30] }, weth).poolFee).toBe('pool fees 0.05% and 0.3%')
    expect(describeOffer(v2Quote, weth).poolFee).toBeUndefined()
  })

  it.each([
    [0, 'small', 'price impact under 0.01%'],
    [99, 'small', 'price impact 0.99%'],
    [100, 'caution', 'price impact 1%'],
    [499, 'caution', 'price impact 4.99%'],
    [500, 'danger', 'price impact 5%'],
  ])('judges a price impact of %i basis points as %s', (priceImpactBps, level, words) => {
    expect(describeOffer({ ...v3Quote, priceImpactBps }, weth).impact).toEqual({ words, level })
  })

  it('says nothing of the impact of dust', () => {
    expect(describeOffer({ ...v3Quote, priceImpactBps: undefined }, weth).impact).toBeUndefined()
  })
})

describe('describeRate', () => {
  it('says what one of what is paid brings', () => {
    const quote = { ...v3Quote, amountOut: toAmount(1_500_000_000n) }
    const paid = { asset: eth, amount: toAmount(500_000_000_000_000_000n), receive: usdc }
    expect(describeRate(quote, paid)).toBe('1 ETH is about 3,000 USDC')
  })
})
