import type { ExcessAllowance } from '../../protocol/promised.ts'
import type { Activity } from '../../protocol/transaction.ts'
import { nameSpender } from '../sequence/describeStep.ts'
import { describeAmount } from './describeAmount.ts'

/** @returns a sentence for each that may take something since then although, or beyond what, the approval said */
export function describeExcess({
  excessAllowances = [],
  unsaidDelegate,
}: Pick<Activity, 'excessAllowances' | 'unsaidDelegate'>): readonly string[] {
  const sentences = excessAllowances.map((excess) => {
    const { asset, promised } = excess
    const said = promised === '0' ? 'did not say so' : `said ${describeAmount({ asset, amount: promised })}`
    return `${nameSpender(excess)} may take ${describeTaken(excess)}. The approval ${said}.`
  })
  if (!unsaidDelegate) return sentences
  const name = nameSpender({ spender: unsaidDelegate })
  return [`${name} rules your whole account. The approval did not say so.`, ...sentences]
}

function describeTaken({ asset, amount, unlimited, throughPermit2 }: ExcessAllowance): string {
  const how = throughPermit2 ? ' through Permit2' : ''
  if (asset.type === 'erc721' && asset.tokenId !== undefined) return describeAmount({ asset, amount })
  if (asset.type !== 'erc20') return `every ${asset.symbol} you own`
  return `${unlimited ? `all your ${asset.symbol}` : `up to ${describeAmount({ asset, amount })}`}${how}`
}
