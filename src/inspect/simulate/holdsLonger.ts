/** What is counted from the time of a block ends a little later in a later one; that much matters to nobody. In seconds. */
const TOLERANCE = 3_600n

/** @returns whether an allowance ends later than was said, each in seconds since 1970; false where no end was said */
export function holdsLonger(endsAt: bigint | undefined, saidEndsAt: bigint | undefined): boolean {
  return endsAt !== undefined && saidEndsAt !== undefined && endsAt > saidEndsAt + TOLERANCE
}
