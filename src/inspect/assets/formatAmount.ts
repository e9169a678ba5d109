import type { Asset, Side } from '../../protocol/explanation.ts'

/** What a token is called that has no name of its own. */
export const UNNAMED = 'unknown token'

/** Decimals below these are shown only for amounts that have nothing before them. */
const SIGNIFICANT_DIGITS = 6

/**
 * Writes an amount as a person reads it: `1,000 USDC`, `0.312 WETH`, `PANE #7`. Amounts with many decimals are brought
 * to six digits that mean something: what is given up, what is received down, so that no more leaves and no less comes
 * than was said. Titles, sentences and warnings all write amounts by it.
 *
 * @param amount smallest units, without sign
 */
export function formatAmount(amount: bigint, asset: Asset, side: Side): string {
  if (asset.type === 'erc721') return formatItem(asset)
  if (asset.type === 'erc1155') return `${groupDigits(amount.toString())} × ${formatItem(asset)}`
  const symbol = formatSymbol(asset)
  if (asset.decimals === undefined) return `${groupDigits(amount.toString())} units of ${symbol}`
  return `${formatUnits(amount, asset.decimals, side)} ${symbol}`
}

/** @returns the name of an asset without an amount: `USDC`, `PANE #7` */
export function formatAsset(asset: Asset): string {
  return asset.type === 'erc721' || asset.type === 'erc1155' ? formatItem(asset) : formatSymbol(asset)
}

/** A stranger chose the symbol: one that is more than a word, or begins like a number, must not pass for a part of the sentence. */
function formatSymbol({ symbol }: Asset): string {
  return isPlain(symbol) ? symbol : `“${symbol}”`
}

function isPlain(symbol: string): boolean {
  return symbol === UNNAMED || /^[\p{L}$₮][\p{L}\p{N}$₮.+-]{0,15}$/u.test(symbol)
}

function formatItem(asset: Asset): string {
  const { tokenId } = asset
  const symbol = formatSymbol(asset)
  if (tokenId === undefined) return symbol
  // Ids made by hashing have 77 digits; the asset's own field holds them in full.
  return tokenId.length <= 12
    ? `${symbol} #${tokenId}`
    : `${symbol} #${tokenId.slice(0, 4)}…${tokenId.slice(-4)}`
}

function formatUnits(amount: bigint, decimals: number, side: Side): string {
  const unit = 10n ** BigInt(decimals)
  const step = 10n ** BigInt(Math.max(0, countDigits(amount, unit, decimals)))
  const cut = amount - (amount % step)
  const shown = side === 'given' && cut !== amount ? cut + step : cut
  const fraction = (shown % unit).toString().padStart(decimals, '0').replace(/0+$/, '')
  const whole = groupDigits((shown / unit).toString())
  return decimals === 0 || fraction === '' ? whole : `${whole}.${fraction}`
}

/** How many of the last digits are left out: none that stand before the point. */
function countDigits(amount: bigint, unit: bigint, decimals: number): number {
  const length = amount.toString().length
  const beforePoint = amount >= unit ? length - decimals : 0
  const kept = Math.max(SIGNIFICANT_DIGITS, beforePoint)
  return Math.min(length - kept, decimals)
}

function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}
