import type { TransactionState } from '../../protocol/transaction.ts'
import type { IconName } from '../ui/pictures/iconPaths.ts'

/** How a state is told: by a word and a shape; the tone only repeats them. */
export type StateMark = {
  readonly words: string
  readonly icon: IconName
  readonly tone: 'waiting' | 'good' | 'caution' | 'bad' | 'still'
}

/** The mark of each state of a transaction. */
export const activityStates: Record<TransactionState, StateMark> = {
  signed: { words: 'Being sent', icon: 'wait', tone: 'waiting' },
  pending: { words: 'Waiting for a block', icon: 'wait', tone: 'waiting' },
  confirmed: { words: 'Done', icon: 'check', tone: 'good' },
  failed: { words: 'Failed', icon: 'stop', tone: 'bad' },
  replaced: { words: 'Replaced by another', icon: 'swap', tone: 'still' },
  dropped: { words: 'Not sent', icon: 'close', tone: 'bad' },
}
