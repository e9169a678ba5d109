import type { SequenceStep } from '../../protocol/sequence.ts'
import type { Holding } from './planSweep.ts'

/** Of little worth, as far as anybody knows, or what pays for everything else: it comes when there is room. */
const CERTAIN = 0
const DOUBTFUL = 1
const LAST = 2

/**
 * Picks the steps that come first where one review does not hold them all: anybody can fill an account with tokens that
 * nobody knows, and those must not keep what is worth something from leaving. The native coin stays where anything is
 * left behind, to pay for it.
 *
 * @param steps of `planSweep`, for these holdings
 * @returns so many of them at most, in their order
 */
export function limitSteps(
  steps: readonly SequenceStep[],
  holdings: readonly Holding[],
  maxSteps: number,
): SequenceStep[] {
  if (steps.length <= maxSteps) return [...steps]
  const unknown = new Set(holdings.flatMap(listUnknown))
  const rankOf = (step: SequenceStep) => {
    if (step.type !== 'move') return CERTAIN
    if (step.asset.type === 'native') return LAST
    return unknown.has(keyOf(step, step.asset.id)) ? DOUBTFUL : CERTAIN
  }
  const certain = steps.filter((step) => rankOf(step) === CERTAIN)
  const picked = new Set(certain.slice(0, maxSteps))
  for (const place of new Set(steps.map((step) => keyOf(step, '')))) {
    const here = steps.filter((step) => keyOf(step, '') === place)
    for (const step of here.filter((one) => rankOf(one) === DOUBTFUL)) {
      if (picked.size < maxSteps) picked.add(step)
    }
    const isComplete = here.every((step) => rankOf(step) === LAST || picked.has(step))
    for (const step of isComplete ? here : []) if (picked.size < maxSteps) picked.add(step)
  }
  return steps.filter((step) => picked.has(step))
}

type Place = Pick<SequenceStep, 'accountId' | 'chainId'>

function listUnknown({ assets, ...place }: Holding): string[] {
  return assets.flatMap(({ asset, isKnown }) =>
    isKnown || asset.type !== 'erc20' ? [] : keyOf(place, asset.id),
  )
}

function keyOf({ accountId, chainId }: Place, assetId: string): string {
  return `${accountId} ${chainId} ${assetId}`
}
