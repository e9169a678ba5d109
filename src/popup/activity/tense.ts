import type { TransactionState } from '../../protocol/transaction.ts'

/** Whether something goes on, was done, or came to nothing. */
export type Tense = 'ongoing' | 'done' | 'undone'

/** What can be done on a chain, in the words of the activity list. */
export type Deed = keyof typeof deeds

const deeds = {
  send: { ongoing: 'Sending', done: 'Sent', undone: 'Did not send' },
  allow: { ongoing: 'Allowing', done: 'Allowed', undone: 'Did not allow' },
  stop: { ongoing: 'Stopping', done: 'Stopped', undone: 'Did not stop' },
  swap: { ongoing: 'Swapping', done: 'Swapped', undone: 'Did not swap' },
  lend: { ongoing: 'Lending', done: 'Lent', undone: 'Did not lend' },
  takeOut: { ongoing: 'Taking out', done: 'Took out', undone: 'Did not take out' },
  borrow: { ongoing: 'Borrowing', done: 'Borrowed', undone: 'Did not borrow' },
  payBack: { ongoing: 'Paying back', done: 'Paid back', undone: 'Did not pay back' },
  trade: { ongoing: 'Trading', done: 'Traded', undone: 'Did not trade' },
  putUp: { ongoing: 'Putting up', done: 'Put up', undone: 'Did not put up' },
  takeBack: { ongoing: 'Taking back', done: 'Took back', undone: 'Did not take back' },
  change: { ongoing: 'Changing', done: 'Changed', undone: 'Did not change' },
  create: { ongoing: 'Creating', done: 'Created', undone: 'Did not create' },
  call: { ongoing: 'Calling', done: 'Called', undone: 'Did not call' },
  use: { ongoing: 'Using', done: 'Used', undone: 'Did not use' },
} as const

const tenses: Record<TransactionState, Tense> = {
  signed: 'ongoing',
  pending: 'ongoing',
  confirmed: 'done',
  failed: 'undone',
  replaced: 'undone',
  dropped: 'undone',
}

/** @returns the tense that goes with where a transaction stands */
export function getTense(state: TransactionState): Tense {
  return tenses[state]
}

/** @returns the verb that starts the sentence about a deed */
export function inTense(deed: Deed, tense: Tense): string {
  return deeds[deed][tense]
}
