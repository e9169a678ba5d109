import type { AssetAmount } from '../../protocol/explanation.ts'
import { countGlanceDigits } from '../approve/amounts/countGlanceDigits.ts'
import { formatAmount } from '../ui/format/formatAmount.ts'

/** Writes how much of an asset, for a sentence and without its sign: `1,000 USDC`, `Punk #7`. */
export function describeAmount({ asset, amount }: AssetAmount): string {
  const { type, symbol, decimals = 0, tokenId } = asset
  if (type === 'erc721' && tokenId !== undefined) return `${symbol} #${tokenId}`
  const value = BigInt(amount)
  const maxFraction = countGlanceDigits(value, decimals)
  const digits = formatAmount(value < 0n ? -value : value, { decimals, maxFraction })
  return tokenId === undefined ? `${digits} ${symbol}` : `${digits} ${symbol} #${tokenId}`
}
