import type { Chain, Token } from '../../protocol/chain.ts'
import type { Asset } from '../../protocol/explanation.ts'
import { nativeAssetId, tokenAssetId } from '../../protocol/ids.ts'
import type { View } from '../../protocol/view.ts'

/** An asset that can be sent, and how much of it there is in its smallest unit; undefined when not read yet. */
export type SendableAsset = { readonly asset: Asset; readonly balance?: bigint | undefined }

/**
 * Lists what the active account can send on the active chain: the native coin first, then what it holds, then
 * tokens that are tracked and whose balance is not known.
 */
export function listSendableAssets(
  view: Pick<View, 'chains' | 'tokens' | 'holdings' | 'activeAccountId' | 'activeChainId'>,
): readonly SendableAsset[] {
  const { chains, tokens, holdings, activeAccountId, activeChainId } = view
  const chain = chains.find(({ id }) => id === activeChainId)
  if (!chain) return []
  const held = holdings.find(
    ({ accountId, chainId }) => accountId === activeAccountId && chainId === activeChainId,
  )
  const known = new Map<string, SendableAsset>()
  for (const { asset, amount } of held?.assets ?? []) {
    known.set(asset.id, { asset, balance: BigInt(amount) })
  }
  for (const token of tokens) {
    const asset = toAsset(token)
    if (token.chainId === activeChainId && !known.has(asset.id)) known.set(asset.id, { asset })
  }
  const sendable = [...known.values()].filter(({ asset }) => asset.type === 'erc20')
  return [findNative(known, chain), ...sendable]
}

function findNative(known: ReadonlyMap<string, SendableAsset>, chain: Chain): SendableAsset {
  const native = [...known.values()].find(({ asset }) => asset.type === 'native')
  return native ?? { asset: { id: nativeAssetId(chain.id), type: 'native', ...chain.nativeCurrency } }
}

function toAsset({ chainId, address, standard, symbol, name, decimals }: Token): Asset {
  return {
    id: tokenAssetId(chainId, standard, address),
    type: standard,
    symbol,
    name,
    decimals,
    address: address as `0x${string}`,
  }
}
