import * as v from 'valibot'

const BlockNumber = v.pipe(v.number(), v.integer(), v.minValue(0))

/** How much of a chain was searched for events; it is kept, and the search goes on from there. Blocks included. */
export const ScanProgress = v.object({
  from: BlockNumber,
  to: BlockNumber,
  /** Blocks that the node took at once. */
  span: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type ScanProgress = v.InferOutput<typeof ScanProgress>

/** @param newest number of the newest block @returns true when nothing is left to be searched but what is mined from now on */
export function isScanned({ from, to }: ScanProgress, newest: number): boolean {
  return from === 0 && to >= newest
}
