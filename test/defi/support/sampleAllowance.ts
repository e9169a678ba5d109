import type { Allowance } from '../../../src/protocol/allowance.ts'
import type { Asset } from '../../../src/protocol/explanation.ts'
import { type ChainId, evmAccountId, tokenAssetId } from '../../../src/protocol/ids.ts'
import type { Amount } from '../../../src/protocol/primitives.ts'

const chain = 'eip155:1' as ChainId
const token = `0x${'aa'.repeat(20)}` as const
const accountId = evmAccountId(`0x${'cc'.repeat(20)}`)

/** An allowance of one kind to a stranger; what is given replaces what it has. */
export function sampleAllowance(given: Partial<Allowance> & Pick<Allowance, 'kind'>): Allowance {
  const spender = given.spender ?? { address: `0x${'bb'.repeat(20)}`, kind: 'contract' }
  const { kind, chainId = chain } = given
  return {
    id: `${kind}:${token}:${spender.address}`,
    accountId,
    chainId,
    ...(kind !== 'delegation' && { asset: sampleAsset(kind, chainId) }),
    isKnownAsset: true,
    unlimited: true,
    ...(kind !== 'collection' && kind !== 'delegation' && { atRisk: '3200000000' as Amount }),
    ...given,
    spender,
  }
}

function sampleAsset(kind: Allowance['kind'], chainId: ChainId): Asset {
  if (kind === 'nft' || kind === 'collection') {
    const item = kind === 'nft' ? { tokenId: '7' as Amount } : {}
    const id = tokenAssetId(chainId, 'erc721', token)
    return { id, type: 'erc721', symbol: 'PANE', name: 'Panes', decimals: 0, address: token, ...item }
  }
  const id = tokenAssetId(chainId, 'erc20', token)
  return { id, type: 'erc20', symbol: 'USDC', name: 'USD Coin', decimals: 6, address: token }
}
