import { describe, expect, it } from 'vitest'
import { listSendableAssets } from '../../../src/popup/send/listSendableAssets.ts'
import { tokenAssetId } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { base, ethereum, mainAccount, sampleView, stranger } from '../approve/support/sampleView.ts'

describe('listSendableAssets', () => {
  it('puts the native coin first, with what there is of each', () => {
    const listed = listSendableAssets(sampleView)
    expect(listed.map(({ asset, balance }) => [asset.symbol, balance])).toEqual([
      ['ETH', 2_418_000_000_000_000_000n],
      ['USDC', 3_200_000_000n],
    ])
  })

  it('offers the native coin and tracked tokens before any balance was read', () => {
    const listed = listSendableAssets({ ...sampleView, holdings: [] })
    expect(listed.map(({ asset, balance }) => [asset.symbol, balance])).toEqual([
      ['ETH', undefined],
      ['USDC', undefined],
    ])
  })

  it('offers nothing of another chain, and no NFT', () => {
    expect(listSendableAssets({ ...sampleView, activeChainId: base.id })).toHaveLength(1)
    const nft = {
      id: tokenAssetId(ethereum.id, 'erc721', stranger, 7n),
      type: 'erc721',
      symbol: 'PUNK',
      name: 'Punk',
    } as const
    const holdings = [
      {
        accountId: mainAccount,
        chainId: ethereum.id,
        assets: [{ asset: nft, amount: toAmount(1n) }],
        fetchedAtMs: 0,
      },
    ]
    const symbols = listSendableAssets({ ...sampleView, holdings }).map(({ asset }) => asset.symbol)
    expect(symbols).not.toContain('PUNK')
  })
})
