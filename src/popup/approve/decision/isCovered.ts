import type { Warning } from '../../../protocol/explanation.ts'

/**
 * Answers whether who has understood some warnings has understood others as well: each of them was among those, by the same
 * rule and in the same words, or, where its figures move with the block, about the same and no worse than was allowed for.
 */
export function isCovered(warnings: readonly Warning[], understood: readonly Warning[]): boolean {
  const left = [...understood]
  return warnings.every((warning) => {
    // What is said as it was takes no other one's place.
    const same = left.findIndex((other) => isSame(warning, other))
    const index = same >= 0 ? same : left.findIndex((other) => isNoWorse(warning, other))
    // One that is said twice is understood once.
    return index >= 0 && left.splice(index, 1)
  })
}

function isSame(now: Warning, then: Warning): boolean {
  return JSON.stringify(now) === JSON.stringify(then)
}

function isNoWorse(now: Warning, then: Warning): boolean {
  const [extent, known] = [now.extent, then.extent]
  return (
    extent !== undefined &&
    known !== undefined &&
    now.risk === then.risk &&
    now.level === then.level &&
    extent.about === known.about &&
    extent.figures.length === known.figures.length &&
    extent.figures.every(({ is }, index) => BigInt(is) <= BigInt(known.figures[index]?.upTo ?? is))
  )
}
