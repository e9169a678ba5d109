import type { AssetAmount, Side } from '../../protocol/explanation.ts'
import { countGlanceDigits } from '../approve/amounts/countGlanceDigits.ts'
import { formatAmount } from '../ui/format/formatAmount.ts'

/**
 * Writes how much of an asset, for a sentence and without its sign: `1,000 USDC`, `Punk #7`. What is given is rounded up,
 * what is received cut off.
 */
export function describeAmount({ asset, amount }: AssetAmount, side: Side): string {
  const { type, symbol, decimals = 0, tokenId } = asset
  if (type === 'erc721' && tokenId !== undefined) return `${symbol} #${tokenId}`
  const value = BigInt(amount)
  const size = value < 0n ? -value : value
  const maxFraction = countGlanceDigits(size, decimals)
  const step = 10n ** BigInt(decimals - maxFraction)
  const rest = size % step
  const shown = side === 'given' && rest > 0n ? size - rest + step : size
  const digits = formatAmount(shown, { decimals, maxFraction })
  return tokenId === undefined ? `${digits} ${symbol}` : `${digits} ${symbol} #${tokenId}`
}
