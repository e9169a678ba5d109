import { parseAmount } from '../ui/format/parseAmount.ts'
import type { SendableAsset } from './listSendableAssets.ts'

/** An amount as typed, in the smallest unit where it can be read, and the sentence that says what is wrong with it. */
export type CheckedAmount = { readonly value?: bigint | undefined; readonly problem?: string | undefined }

/** Checks an amount against what there is of the asset. One that is more than that can be read all the same. */
export function checkAmount(text: string, { asset, balance }: SendableAsset): CheckedAmount {
  const { symbol, decimals = 0 } = asset
  if (text.trim() === '') return { problem: 'How much?' }
  const value = parseAmount(text, decimals)
  if (value === undefined) return { problem: describeBadAmount(text, { symbol, decimals }) }
  if (value === 0n) return { problem: 'The amount must be more than nothing.' }
  if (balance !== undefined && value > balance) {
    return { value, problem: `This is more ${symbol} than you have.` }
  }
  return { value }
}

function describeBadAmount(text: string, { symbol, decimals }: { symbol: string; decimals: number }): string {
  const fraction = /^\s*\d*[.,](\d+)\s*$/.exec(text)?.[1] ?? ''
  if (fraction.length > decimals) return `${symbol} has at most ${decimals} digits after the point.`
  return 'Write the amount in digits, with a point before the fraction.'
}
