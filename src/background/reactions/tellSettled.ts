import { isWorse, leavesMore, listDifferences } from '../../protocol/differences.ts'
import type { Activity, TransactionState } from '../../protocol/transaction.ts'
import type { Services } from '../services.ts'

const sentences: Partial<Record<TransactionState, string>> = {
  confirmed: 'It is done.',
  failed: 'It failed. Only the network fee was paid.',
  replaced: 'Another transaction took its place.',
  dropped: 'The network forgot it. Nothing was sent.',
}

/** Tells the person what became of a transaction, also when no screen of the wallet is open. */
export function tellSettled(
  { platform, chains }: Pick<Services, 'platform' | 'chains'>,
  row: Activity,
): void {
  const sentence = describeEnd(row)
  if (!sentence) return
  const chainName = chains.find(row.chainId)?.name ?? row.chainId
  platform.notify({ id: row.id, title: `${row.title} on ${chainName}`, message: sentence })
}

/** Of several that were to take each other's place, the one that was carried out is told of, and it alone. */
function describeEnd(row: Activity): string | undefined {
  const { state, replaces, replacedBy } = row
  const isLess = isWorse(listDifferences(row))
  if (leavesMore(row)) {
    const alsoLess = isLess ? ' came to less than promised, and' : ''
    return `It is done, but${alsoLess} lets others take more than was said. See the activity.`
  }
  if (isLess) return 'It is done, but came to less than promised. See the activity.'
  if (state === 'replaced' && replacedBy) return undefined
  if (state === 'confirmed' && replaces?.way === 'cancel')
    return 'It was cancelled. The network fee was paid.'
  return sentences[state]
}
