import type { Warning } from '../../../protocol/explanation.ts'

/**
 * Answers whether who has understood some warnings has understood others as well: each of them was among those, by the same
 * rule and in the same words, or, where its figures move with the block, about the same and no worse than was allowed for.
 */
export function isCovered(warnings: readonly Warning[], understood: readonly Warning[]): boolean {
  const left = [...understood]
  return warnings.every((warning) => {
    const index = left.findIndex((other) => isNoWorse(warning, other))
    // One that is said twice is understood once.
    return index >= 0 && left.splice(index, 1)
  })
}

function isNoWorse(now: Warning, then: Warning): boolean {
  const [extent, known] = [now.extent, then.extent]
  if (!extent || !known) return JSON.stringify(now) === JSON.stringify(then)
  return (
    now.risk === then.risk &&
    now.level === then.level &&
    extent.about === known.about &&
    extent.figures.length === known.figures.length &&
    extent.figures.every(({ is }, index) => BigInt(is) <= BigInt(known.figures[index]?.upTo ?? is))
  )
}
