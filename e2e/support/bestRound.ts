/** What something took in a round, and what the machine took meanwhile for the same without the wallet, in ms. */
export type Round = { readonly ms: number; readonly bareMs: number }

/** The longest that something may take: so many ms or, on a slower machine, so many times what it takes without the wallet. */
export type Limit = { readonly limitMs: number; readonly timesBare: number }

const ROUNDS = 5

/**
 * Measures until a round keeps the limit, some rounds at most: what else a machine does meanwhile only ever adds to
 * what something takes.
 *
 * @returns by how many ms the best round was above the limit; 0 if it kept it
 */
export async function excessOfBestRound(
  { limitMs, timesBare }: Limit,
  measure: () => Promise<Round>,
): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let count = 0; count < ROUNDS && least > 0; count += 1) {
    const { ms, bareMs } = await measure()
    const mostMs = Math.max(limitMs, timesBare * bareMs)
    console.log(
      `${ms.toFixed(1)} ms, without the wallet ${bareMs.toFixed(1)} ms: at most ${mostMs.toFixed(1)} ms`,
    )
    least = Math.min(least, Math.max(0, ms - mostMs))
  }
  return least
}
