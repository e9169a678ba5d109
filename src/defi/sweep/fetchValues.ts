import type { Rpc } from '../../chains/rpc/rpc.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Asset } from '../../protocol/explanation.ts'
import { nativeAssetId } from '../../protocol/ids.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { fetchSwapQuotes } from '../fetchSwapQuotes.ts'
import type { ValuedAsset } from './planSweep.ts'

/** Tokens whose worth is asked for at most. */
const MAX_ASKED = 12

/**
 * Asks the chain's exchanges what known tokens would fetch in the native coin, to tell what matters most. What nobody
 * trades has no value here, and is no less moved for it.
 */
export async function fetchValues(rpc: Rpc, assets: readonly ValuedAsset[]): Promise<readonly ValuedAsset[]> {
  let askedLeft = MAX_ASKED
  return Promise.all(
    assets.map(async (item) => {
      const { asset, amount, isKnown } = item
      if (asset.type === 'native') return { ...item, value: fromAmount(amount) }
      if (asset.type !== 'erc20' || !isKnown || askedLeft <= 0) return item
      askedLeft -= 1
      const value = await fetchValue(rpc, asset, fromAmount(amount))
      return value === undefined ? item : { ...item, value }
    }),
  )
}

async function fetchValue(rpc: Rpc, pay: Asset, amount: bigint): Promise<bigint | undefined> {
  const { symbol, name, decimals } = rpc.chain.nativeCurrency
  const receive: Asset = { id: nativeAssetId(rpc.chainId), type: 'native', symbol, name, decimals }
  try {
    return (await fetchSwapQuotes({ rpc, pay, receive, amount, slippageBps: 50 }))[0]?.amountOut
  } catch (error) {
    if (error instanceof WalletError) return undefined
    throw error
  }
}
