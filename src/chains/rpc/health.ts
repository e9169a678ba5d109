import type { EndpointFailure } from './failure.ts'

const FIRST_COOL_DOWN_MS = 1_000
const MAX_COOL_DOWN_MS = 60_000

type Rest = { failureCount: number; untilMs: number; rateLimited: boolean }

/**
 * Remembers which nodes failed, and lets them rest: a second after the first failure, twice as long after each
 * further one, a minute at most; after a 429 as long as the node asked for.
 */
export function createHealth(urls: readonly string[], now: () => number) {
  const rests = new Map<string, Rest>()
  let lastAnswered: string | undefined

  return {
    /**
     * @returns the nodes in the order to ask them: the well ones as listed, then the failed ones, soonest rested
     * first. Those that asked for patience are left out until it is due.
     */
    getOrder(): readonly string[] {
      const isResting = (url: string) => (rests.get(url)?.untilMs ?? 0) > now()
      const resting = urls.filter((url) => isResting(url) && !rests.get(url)?.rateLimited)
      const soonest = resting.toSorted((a, b) => (rests.get(a)?.untilMs ?? 0) - (rests.get(b)?.untilMs ?? 0))
      return [...urls.filter((url) => !isResting(url)), ...soonest]
    },

    /** @returns ms until the first node that asked for patience may be asked again; undefined when none did */
    getPatienceMs(): number | undefined {
      const waits = [...rests.values()].filter((rest) => rest.rateLimited && rest.untilMs > now())
      return waits.length === 0 ? undefined : Math.min(...waits.map((rest) => rest.untilMs)) - now()
    },

    /** @returns the node that gave the last sound answer */
    getLastAnswered(): string | undefined {
      return lastAnswered
    },

    recordAnswer(url: string): void {
      rests.delete(url)
      lastAnswered = url
    },

    recordFailure(url: string, failure: EndpointFailure): void {
      // A node that says it lacks a method is well.
      if (failure.kind === 'refused') return
      const failureCount = (rests.get(url)?.failureCount ?? 0) + 1
      const backOffMs = Math.min(FIRST_COOL_DOWN_MS * 2 ** (failureCount - 1), MAX_COOL_DOWN_MS)
      const rateLimited = failure.kind === 'rateLimited'
      rests.set(url, { failureCount, rateLimited, untilMs: now() + (failure.retryAfterMs ?? backOffMs) })
    },
  }
}
