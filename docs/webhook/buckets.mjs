/**
 * Lets so many requests a minute through for each name, as many at once, and after that as they fall due: a bucket of
 * tokens that fills up evenly.
 *
 * @param {object} options
 * @param {number} options.perMinute
 * @param {() => number} [options.now] ms since 1970
 */
export function createBuckets({ perMinute, now = Date.now }) {
  const everyMs = 60_000 / perMinute
  /** When the bucket of a name is full again. */
  const fullAtMs = new Map()

  function forgetFull() {
    for (const [name, atMs] of fullAtMs) if (atMs <= now()) fullAtMs.delete(name)
  }

  return {
    /**
     * @param {string} name
     * @returns {number} 0 if it may go on; else the seconds after which it may
     */
    take(name) {
      if (fullAtMs.size > 10_000) forgetFull()
      const nextMs = Math.max(fullAtMs.get(name) ?? 0, now()) + everyMs
      const waitMs = nextMs - now() - 60_000
      // Rounding errors hold nobody up.
      if (waitMs > 1) return Math.ceil(waitMs / 1_000)
      fullAtMs.set(name, nextMs)
      return 0
    },
  }
}
