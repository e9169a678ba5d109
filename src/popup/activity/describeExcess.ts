import type { ExcessAllowance } from '../../protocol/promised.ts'
import type { Activity } from '../../protocol/transaction.ts'
import { nameSpender } from '../sequence/describeStep.ts'
import { formatMoment } from '../ui/format/formatMoment.ts'
import { describeAmount } from './describeAmount.ts'

/** @returns a sentence for each that may take something since then although, or beyond what, the approval said */
export function describeExcess({
  excessAllowances = [],
  unsaidDelegate,
}: Pick<Activity, 'excessAllowances' | 'unsaidDelegate'>): readonly string[] {
  const sentences = excessAllowances.map((excess) => {
    return `${nameSpender(excess)} may take ${describeTaken(excess)}. The request ${describeSaid(excess)}.`
  })
  if (!unsaidDelegate) return sentences
  const name = nameSpender({ spender: unsaidDelegate })
  return [`${name} rules your whole account. The request did not say so.`, ...sentences]
}

function describeSaid({ asset, promised, promisedEndsAtMs }: ExcessAllowance): string {
  if (promised === '0') return 'did not say so'
  const end = promisedEndsAtMs === undefined ? '' : ` until ${formatMoment(promisedEndsAtMs)}`
  return `said ${describeAmount({ asset, amount: promised }, 'given')}${end}`
}

function describeTaken(excess: ExcessAllowance): string {
  const { asset, amount, unlimited, throughPermit2 } = excess
  const how = `${throughPermit2 ? ' through Permit2' : ''}${describeLonger(excess)}`
  if (asset.type === 'erc721' && asset.tokenId !== undefined)
    return describeAmount({ asset, amount }, 'given')
  if (asset.type !== 'erc20') return `every ${asset.symbol} you own`
  return `${unlimited ? `all your ${asset.symbol}` : `up to ${describeAmount({ asset, amount }, 'given')}`}${how}`
}

/** Said only where it holds longer than was said. */
function describeLonger({ endsAtMs, promisedEndsAtMs }: ExcessAllowance): string {
  if (promisedEndsAtMs === undefined) return ''
  const end = formatMoment(endsAtMs)
  return end === undefined ? ', without an end' : ` until ${end}`
}
