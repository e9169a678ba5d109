import { parseUnits } from 'viem'

/** One line of the balance changes: what it says of an asset, in its smallest unit, negative when it leaves. */
export type Change = { readonly symbol: string; readonly amount: bigint }

const decimals: Readonly<Record<string, number>> = { ETH: 18, WETH: 18, DAI: 18, USDC: 6 }

/**
 * Reads one item of the list “Balance changes”, sign and amount, as a person reads it.
 *
 * @throws Error if it holds no signed amount of an asset that the devnet has
 */
export function parseChange(text: string): Change {
  const [, sign, digits, symbol = ''] = text.match(/([+−-])\s*([\d.,\s\u202f]+?)\s+([A-Z]+)\b/) ?? []
  const places = decimals[symbol]
  if (!sign || !digits || places === undefined) throw new Error(`This is no balance change: ${text}`)
  const amount = parseUnits(digits.replace(/[^\d.]/g, ''), places)
  return { symbol, amount: sign === '+' ? amount : -amount }
}
