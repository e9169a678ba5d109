import { describe, expect, it } from 'vitest'
import { describePromise } from '../../../src/popup/activity/describePromise.ts'
import { listDifferences } from '../../../src/popup/activity/listDifferences.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { usdc, weth } from '../approve/support/sampleView.ts'
import { sampleActivity } from './support/sampleActivity.ts'

const change = (asset: typeof usdc, amount: bigint) => ({ asset, amount: toAmount(amount) })
const promised = [change(usdc, -5n), change(weth, 7n)]

describe('describePromise', () => {
  it('says when all came as promised, to the last unit', () => {
    expect(describePromise(sampleActivity({ promised, received: promised }))).toBe('as promised')
  })

  it.each([
    ['less than promised', [change(usdc, -5n), change(weth, 6n)]],
    ['less than promised', [change(usdc, -6n), change(weth, 8n)]],
    ['less than promised', [change(usdc, -5n)]],
    ['better than promised', [change(usdc, -5n), change(weth, 8n)]],
  ])('says “%s”', (words, received) => {
    expect(describePromise(sampleActivity({ promised, received }))).toBe(words)
  })

  it('says nothing before the receipt, or where nothing was promised', () => {
    expect(describePromise(sampleActivity({ promised, state: 'pending' }))).toBeUndefined()
    expect(describePromise(sampleActivity({ received: promised }))).toBeUndefined()
  })
})

describe('listDifferences', () => {
  it('names what left although it was not promised to', () => {
    const received = [...promised.slice(0, 1), change(weth, -1n)]
    expect(listDifferences(sampleActivity({ promised, received }))).toEqual([
      { asset: weth, promised: 7n, received: -1n },
    ])
  })
})
