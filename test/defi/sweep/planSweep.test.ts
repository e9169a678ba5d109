import { toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { L1_FEE_SELECTOR } from '../../../src/chains/fees/fetchDataFee.ts'
import { type Holding, planSweep, type ValuedAsset } from '../../../src/defi/sweep/planSweep.ts'
import { capFee, fixFee } from '../../../src/defi/sweep/stepFee.ts'
import type { Fee } from '../../../src/protocol/chain.ts'
import type { Asset } from '../../../src/protocol/explanation.ts'
import { type ChainId, evmAccountId, nativeAssetId, tokenAssetId } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { sampleAllowance } from '../support/sampleAllowance.ts'

const chainId = 'eip155:1' as ChainId
const accountId = evmAccountId(`0x${'cc'.repeat(20)}`)
const recipient = `0x${'5a'.repeat(20)}` as const

function held(symbol: string, type: Asset['type'], given: Partial<ValuedAsset> = {}): ValuedAsset {
  const address = `0x${symbol.charCodeAt(0).toString(16).padStart(40, '0')}` as const
  const id = type === 'native' ? nativeAssetId(chainId) : tokenAssetId(chainId, 'erc20', address)
  const asset: Asset = { id, type, symbol, name: symbol, decimals: 18, address }
  return { asset, amount: toAmount(5n), isKnown: true, ...given }
}

function plan(holding: Partial<Holding>, revoke = true): string[] {
  const whole = { accountId, chainId, assets: [], allowances: [], ...holding }
  return planSweep([whole], { recipient, revoke }).map((step) =>
    step.type === 'move'
      ? step.asset.symbol
      : step.type === 'revoke'
        ? step.allowances.map(({ kind }) => kind).join('+')
        : step.title,
  )
}

describe('planSweep', () => {
  it('ends delegations first, moves by worth, takes back what stays, and sends the native coin last', () => {
    const assets = [
      held('ETH', 'native'),
      held('SPAM', 'erc20', { isKnown: false }),
      held('NFT', 'erc721', { isKnown: false }),
      held('LESS', 'erc20', { value: 1n }),
      held('MORE', 'erc20', { value: 9n }),
      held('PLAIN', 'erc20'),
    ]
    const allowances = [
      sampleAllowance({ kind: 'token' }),
      sampleAllowance({ kind: 'delegation' }),
      sampleAllowance({ kind: 'permit2', id: 'a' }),
      sampleAllowance({ kind: 'permit2', id: 'b' }),
    ]
    expect(plan({ assets, allowances })).toEqual([
      'delegation',
      'MORE',
      'LESS',
      'PLAIN',
      'NFT',
      'SPAM',
      'token',
      'permit2+permit2',
      'ETH',
    ])
  })

  it('ends delegations also where other allowances are left alone, and plans nothing for nothing', () => {
    const allowances = [sampleAllowance({ kind: 'token' }), sampleAllowance({ kind: 'delegation' })]
    expect(plan({ allowances }, false)).toEqual(['delegation'])
    expect(plan({ assets: [held('ETH', 'native', { amount: toAmount(0n) })] })).toEqual([])
  })
})

describe('the fee of a step', () => {
  const fee: Fee = {
    type: 'eip1559',
    maxFeePerGas: '210',
    maxPriorityFeePerGas: '10',
    baseFeePerGas: '100',
  }

  it('is never above what was approved, and there is none while the network asks for more', () => {
    expect(capFee(fee, 150n)).toMatchObject({ maxFeePerGas: '150' })
    expect(capFee(fee, 500n)).toMatchObject({ maxFeePerGas: '210' })
    expect(capFee(fee, 109n)).toBeUndefined()
  })

  it('is known beforehand where the rest of the coin goes along: the tip fills it up', () => {
    expect(fixFee(fee, 1_000n)).toMatchObject({ maxFeePerGas: '135', maxPriorityFeePerGas: '135' })
    expect(fixFee(fee, 120n)).toMatchObject({ maxFeePerGas: '120', maxPriorityFeePerGas: '120' })
  })

  it('asks the oracle of a rollup by the hash of its signature', () => {
    expect(L1_FEE_SELECTOR).toBe(toFunctionSelector('getL1FeeUpperBound(uint256)'))
  })
})
