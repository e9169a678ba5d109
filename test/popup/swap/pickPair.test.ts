import { describe, expect, it } from 'vitest'
import { pickPair, replaceSide } from '../../../src/popup/swap/pickPair.ts'
import { eth, usdc, weth } from '../approve/support/sampleView.ts'

const assets = [eth, usdc, weth].map((asset) => ({ asset }))

describe('pickPair', () => {
  it('starts with the native coin for the first token', () => {
    expect(ids(pickPair(assets, {}))).toEqual([eth.id, usdc.id])
  })

  it('keeps what was chosen, while it is there', () => {
    const chosen = { payId: usdc.id, receiveId: weth.id }
    expect(ids(pickPair(assets, chosen))).toEqual([usdc.id, weth.id])
    expect(ids(pickPair(assets.slice(0, 2), chosen))).toEqual([usdc.id, eth.id])
  })

  it('has no pair where there is one asset, or none', () => {
    expect(pickPair(assets.slice(0, 1), {})).toBeUndefined()
    expect(pickPair([], {})).toBeUndefined()
  })
})

describe('replaceSide', () => {
  const pair = { pay: { asset: eth }, receive: { asset: usdc } }

  it('changes one side', () => {
    expect(replaceSide(pair, 'receive', weth.id)).toEqual({ payId: eth.id, receiveId: weth.id })
    expect(replaceSide(pair, 'pay', weth.id)).toEqual({ payId: weth.id, receiveId: usdc.id })
  })

  it.each([
    ['pay', usdc.id],
    ['receive', eth.id],
  ] as const)('turns the two round when %s becomes what the other side is', (side, id) => {
    expect(replaceSide(pair, side, id)).toEqual({ payId: usdc.id, receiveId: eth.id })
  })
})

function ids(pair: ReturnType<typeof pickPair>) {
  return pair && [pair.pay.asset.id, pair.receive.asset.id]
}
