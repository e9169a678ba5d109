import type { Allowance } from '../../protocol/allowance.ts'
import type { SequenceStep } from '../../protocol/sequence.ts'
import { describeAmount } from '../activity/describeAmount.ts'
import { checksumAddress } from '../ui/format/checksumAddress.ts'
import { shortenAddress } from '../ui/format/shortenAddress.ts'

/** @returns what a step does, in a few words */
export function describeStep(step: SequenceStep): string {
  if (step.type === 'call') return step.title
  if (step.type === 'move') {
    const { asset, amount } = step
    return asset.type === 'native'
      ? `Move all ${asset.symbol} that is left`
      : `Move ${describeAmount({ asset, amount }, 'given')}`
  }
  const [first] = step.allowances
  if (!first) return 'Take allowances back'
  if (first.kind === 'delegation') return `Stop following the code of ${nameSpender(first)}`
  const count = step.allowances.length
  return count > 1
    ? `Take back ${count} allowances that Permit2 passes on`
    : `${nameSpender(first)} may no longer move ${nameAsset(first)}`
}

/** @returns the spender by the name the wallet knows, else by both ends of its address */
export function nameSpender({ spender: { name, address } }: Pick<Allowance, 'spender'>): string {
  return name ?? shortenAddress(checksumAddress(address))
}

/** @returns what an allowance is about, in a word or two */
export function nameAsset({ kind, asset }: Pick<Allowance, 'kind' | 'asset'>): string {
  if (kind === 'delegation' || !asset) return 'the whole account'
  if (kind === 'nft') return `${asset.symbol} #${asset.tokenId ?? '?'}`
  return kind === 'collection' ? `every ${asset.symbol}` : asset.symbol
}
