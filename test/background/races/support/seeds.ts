/**
 * The seeds to walk by. One that failed can be walked by again, alone: `SEED=17 npx vitest run …`.
 *
 * @returns the numbers from 1 to `count`, or the one in the environment's SEED
 */
export function listSeeds(count: number): number[] {
  const only = process.env.SEED
  return only ? [Number(only)] : Array.from({ length: count }, (_, index) => index + 1)
}

/** @returns above how many of the seeds something has to come up; a seed that is walked by alone need not meet anything */
export function shareOf(seeds: readonly number[], part: number): number {
  return seeds.length > 1 ? seeds.length * part : -1
}
