import type { SpendingLimit } from '../../protocol/sites.ts'
import { formatPlainAmount } from '../ui/format/formatPlainAmount.ts'
import { periodWords } from './grantWords.ts'
import type { Limitable } from './listLimitable.ts'

/** @returns a limit in words: `100 USDC in a day, on Base` */
export function describeLimit(limit: SpendingLimit, assets: readonly Limitable[]): string {
  const asset = assets.find(({ id }) => id === limit.assetId)
  const period = periodWords[limit.period]
  if (!asset) return `${limit.amount} units of an asset that is not shown any more, in ${period}`
  const amount = formatPlainAmount(BigInt(limit.amount), asset.decimals)
  return `${amount} ${asset.symbol} in ${period}, on ${asset.chainName}`
}
