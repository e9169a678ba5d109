import { formatWei } from '../../ui/format/formatWei.ts'

type Funds = {
  /** All in wei of the native coin. */
  readonly balance: bigint
  readonly value: bigint
  readonly feeAtMost: bigint
  readonly currency: { readonly symbol: string; readonly decimals: number }
}

/** @returns a sentence that says how much is missing for the amount and its fee at worst; undefined when it suffices */
export function findShortfall({ balance, value, feeAtMost, currency }: Funds): string | undefined {
  const missing = value + feeAtMost - balance
  if (missing <= 0n) return undefined
  return `This account needs ${formatWei(missing, currency)} more for it and its network fee.`
}
