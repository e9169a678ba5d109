import { expect, it } from 'vitest'
import { listMoved } from '../../../src/background/approvals/listMoved.ts'
import { measureSpending } from '../../../src/background/permissions/spending/measureSpending.ts'
import type { Approval, ApprovalOf } from '../../../src/protocol/approval.ts'
import type { Asset, TradeAct, TransactionExplanation } from '../../../src/protocol/explanation.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'

const seaport = `0x${'5e'.repeat(20)}` as const
const nft = { id: 'eip155:1/erc721:0x01/7', type: 'erc721', symbol: 'PANE', name: 'Pane' } as Asset
const coin = { id: 'eip155:1/slip44:60', type: 'native', symbol: 'ETH', name: 'Ether', decimals: 18 } as Asset
const own = { address: seaport, kind: 'own' } as const
const [item, price] = [
  { asset: nft, amount: toAmount(1n) },
  { asset: coin, amount: toAmount(5n) },
]

function ask(act: TradeAct): Approval {
  const explanation: Partial<TransactionExplanation> = {
    intent: { type: 'trade', market: { address: seaport, name: 'Seaport' }, act },
    simulation: {
      ...{ status: 'succeeded', method: 'eth_simulateV1', blockNumber: toAmount(1n), complete: true },
      ...{ balanceChanges: [], allowanceChanges: [] },
    },
  }
  const request = {
    transaction: { to: seaport, value: toAmount(0n) },
  } as ApprovalOf<'transaction'>['request']
  return { kind: 'transaction', request, review: { explanation } } as Approval
}

it('what is put up at a market counts as leave to take it, though nothing moves yet', () => {
  const offer = ask({ action: 'offer', orders: [{ gives: [item], gets: [{ ...price, recipient: own }] }] })
  expect(measureSpending(offer, coin)).toEqual([
    { asset: nft, amount: 1n, spender: seaport, isAllowance: true },
  ])
  expect(listMoved(offer).moved).toEqual([{ assetId: nft.id, amount: 1n }])
})

it('what is given for an item counts as moved, by the bytes of the order too', () => {
  const fill = ask({ action: 'fill', gives: [price], gets: [item], recipient: own, partly: false })
  expect(listMoved(fill).moved).toEqual([{ assetId: coin.id, amount: 5n }])
})

it('an order that is taken back moves nothing', () => {
  expect(measureSpending(ask({ action: 'cancelAll' }), coin)).toEqual([])
})

it('an order that can’t be seen, and leave to sign orders, may give anything; taken back they give nothing', () => {
  const digest = `0x${'5c'.repeat(32)}` as const
  for (const on of [true, false]) {
    const spent = on ? 'unknown' : []
    expect(measureSpending(ask({ action: 'presign', on, digest, owner: own }), coin)).toEqual(spent)
    expect(measureSpending(ask({ action: 'letSign', on, signer: own }), coin)).toEqual(spent)
  }
})
