import { expect, it } from 'vitest'
import { listSends } from '../../../src/background/alerts/listSends.ts'
import type { Asset, Intent } from '../../../src/protocol/explanation.ts'
import { evmAccountId, evmChainId } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'

const chainId = evmChainId(1)
const accountId = evmAccountId(`0x${'aa'.repeat(20)}`)
const asset: Asset = {
  id: 'eip155:1/slip44:60' as Asset['id'],
  type: 'native',
  symbol: 'ETH',
  name: 'Ether',
  decimals: 18,
}
const intent: Intent = {
  type: 'transfer',
  asset,
  amount: toAmount(90n),
  recipient: { address: `0x${'bb'.repeat(20)}` },
}
const sent: Activity = {
  id: '00000000-0000-4000-8000-000000000000',
  direction: 'out',
  accountId,
  chainId,
  hash: `0x${'cc'.repeat(32)}`,
  state: 'pending',
  title: 'Send 90',
  intent,
  promised: [{ asset, amount: toAmount(-90n) }],
  createdAtMs: 1_000,
}

const list = (row: Activity, { amount = '0', fetchedAtMs = 0 } = {}) =>
  listSends([row], {
    holdings: [{ accountId, chainId, assets: [{ asset, amount: toAmount(BigInt(amount)) }], fetchedAtMs }],
    own: new Set(),
  })

it.each([
  ['read before', sent, { amount: '100', fetchedAtMs: 500 }],
  ['read after, and not yet in a block', sent, { amount: '100', fetchedAtMs: 1_500 }],
  ['read after, and in a block that nobody noticed yet', sent, { amount: '10', fetchedAtMs: 1_500 }],
  [
    'read after it was settled',
    { ...sent, state: 'confirmed', settledAtMs: 2_000 } as const,
    { amount: '10', fetchedAtMs: 2_500 },
  ],
])('what was held before a transaction is known from holdings: %s', (_, row, held) => {
  expect(list(row, held)).toMatchObject([{ amount: 90n, heldBefore: 100n }])
})

it('a transfer that could not be tried out still says what it sends, and to whom', () => {
  const recipient = `0x${'bb'.repeat(20)}`
  expect(list({ ...sent, promised: [] })).toMatchObject([{ amount: 90n, assetId: asset.id, recipient }])
})

it('a debt that falls is no send', () => {
  const { intent: _, ...repaid } = sent
  expect(list({ ...repaid, promised: [{ asset, amount: toAmount(-90n), owed: true }] })).toEqual([])
})

it.each(['failed', 'dropped', 'replaced'] as const)('what came to nothing sent nothing: %s', (state) => {
  expect(list({ ...sent, state })).toEqual([])
})
