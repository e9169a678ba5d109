import type { AssetAmount } from '../../protocol/explanation.ts'
import { formatAmount } from '../ui/format/formatAmount.ts'

/** Digits after the point that a sentence carries. */
const MAX_FRACTION = 6

/** Writes how much of an asset, for a sentence and without its sign: `1,000 USDC`, `Punk #7`. */
export function describeAmount({ asset, amount }: AssetAmount): string {
  const { type, symbol, decimals = 0, tokenId } = asset
  if (type === 'erc721' && tokenId !== undefined) return `${symbol} #${tokenId}`
  const value = BigInt(amount)
  const digits = formatAmount(value < 0n ? -value : value, { decimals, maxFraction: MAX_FRACTION })
  return tokenId === undefined ? `${digits} ${symbol}` : `${digits} ${symbol} #${tokenId}`
}
