import type { Asset } from '../../protocol/explanation.ts'
import type { ChainId } from '../../protocol/ids.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { Services } from '../services.ts'

/**
 * Shows the tokens that the person's own transaction moved. What strangers send is not shown by itself: anybody can
 * send anything (B9).
 */
export async function trackTokens(
  { tokens }: Pick<Services, 'tokens'>,
  { chainId, received = [] }: Activity,
): Promise<void> {
  for (const { asset } of received) {
    const isKnown = tokens.list(chainId).some(({ address }) => address === asset.address?.toLowerCase())
    if (!isKnown) await addIfToken(tokens, chainId, asset)
  }
}

async function addIfToken(tokens: Services['tokens'], chainId: ChainId, asset: Asset): Promise<void> {
  const { type, address, symbol, name, decimals } = asset
  if (type !== 'erc20' || !address || decimals === undefined) return
  await tokens.add({ chainId, address: address.toLowerCase(), standard: 'erc20', symbol, name, decimals })
}
