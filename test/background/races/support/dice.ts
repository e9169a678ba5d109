/** Chance that can be had again: the same seed gives the same throws. */
export type Dice = {
  chance(probability: number): boolean
  /** A whole number from 0, below `count`. */
  below(count: number): number
  pick<Value>(values: readonly Value[]): Value
  /** One of several, each as likely as its weight. */
  weigh<Value>(values: readonly (readonly [weight: number, value: Value])[]): Value
}

/** @param seed any number; mulberry32 by Tommy Ettinger, in the public domain, as its formula is published */
export function createDice(seed: number): Dice {
  let state = seed
  function roll(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(roll() * count)
  function pick<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new TypeError('There is nothing to pick')
    return values[below(values.length)] as Value
  }
  return {
    chance: (probability) => roll() < probability,
    below,
    pick,
    weigh: (values) => pick(values.flatMap(([weight, value]) => Array<typeof value>(weight).fill(value))),
  }
}
