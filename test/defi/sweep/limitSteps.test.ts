import { expect, it } from 'vitest'
import { limitSteps } from '../../../src/defi/sweep/limitSteps.ts'
import { type Holding, planSweep, type ValuedAsset } from '../../../src/defi/sweep/planSweep.ts'
import type { Asset } from '../../../src/protocol/explanation.ts'
import { type ChainId, evmAccountId, nativeAssetId, tokenAssetId } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'

const accountId = evmAccountId(`0x${'cc'.repeat(20)}`)
const recipient = `0x${'5a'.repeat(20)}` as const
const main = 'eip155:1' as ChainId
const second = 'eip155:10' as ChainId

function held(symbol: string, chainId: ChainId, isKnown = true): ValuedAsset {
  const type: Asset['type'] = symbol === 'ETH' ? 'native' : 'erc20'
  const address = `0x${Buffer.from(symbol).toString('hex').padStart(40, '0')}` as const
  const id = type === 'native' ? nativeAssetId(chainId) : tokenAssetId(chainId, 'erc20', address)
  return { asset: { id, type, symbol, name: symbol, address }, amount: toAmount(5n), isKnown }
}

const holdings: Holding[] = [
  {
    accountId,
    chainId: main,
    assets: [held('ETH', main), held('USD', main), ...['A', 'B', 'C'].map((one) => held(one, main, false))],
    allowances: [],
  },
  { accountId, chainId: second, assets: [held('ETH', second), held('DAI', second)], allowances: [] },
]
const steps = planSweep(holdings, { recipient, revoke: true })
const pick = (maxSteps: number) =>
  limitSteps(steps, holdings, maxSteps).map((step) => (step.type === 'move' ? step.asset.symbol : step.type))

it('changes nothing where all fits', () => {
  expect(pick(7)).toEqual(['USD', 'A', 'B', 'C', 'ETH', 'DAI', 'ETH'])
})

it.each([
  ['what is worth something on every network goes before what nobody knows', 2, ['USD', 'DAI']],
  ['then what nobody knows, in its place', 4, ['USD', 'A', 'B', 'DAI']],
  [
    'the coin leaves only where nothing is left behind, for it pays for the rest',
    5,
    ['USD', 'A', 'B', 'C', 'DAI'],
  ],
  ['and in order', 6, ['USD', 'A', 'B', 'C', 'ETH', 'DAI']],
])('%s', (_, maxSteps, expected) => {
  expect(pick(maxSteps)).toEqual(expected)
})
