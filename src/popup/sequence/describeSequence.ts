import type { SequenceRequest } from '../../protocol/sequence.ts'

/** @returns what the person agrees to, in order: how many transactions, what they leave, what remains for later */
export function describeSequence({ purpose, steps, rescue }: SequenceRequest): string[] {
  const several = steps.length === 1 ? 'one transaction' : `${steps.length} transactions`
  const first = `The wallet sends ${several}, one after the other.`
  if (purpose === 'revoke') return [first, 'Nothing of yours moves.']
  const left = rescue?.stepsLeft ?? 0
  if (left === 0) return [first, 'The coin that pays the fees goes last.']
  return [
    first,
    `No more fit into one review: ${left} ${left === 1 ? 'remains' : 'remain'}, and the wallet offers to go on with them when these are over.`,
    'What is known to be worth something goes first; the coin that pays the fees stays until the end.',
  ]
}
