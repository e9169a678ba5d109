import { parseAmount } from '../../ui/format/parseAmount.ts'

/** More than this no exchange is asked for, in basis points. */
export const MAX_SLIPPAGE_BPS = 5_000

/**
 * Reads a slippage as a person types it, with or without the sign for percent.
 *
 * @returns basis points; undefined when the text is no percentage, is finer than 0.01 %, or is out of range
 */
export function parseSlippage(text: string): number | undefined {
  const basisPoints = parseAmount(text.replace(/\s*%\s*$/, ''), 2)
  if (basisPoints === undefined || basisPoints < 1n || basisPoints > MAX_SLIPPAGE_BPS) return undefined
  return Number(basisPoints)
}
