import type { StorageArea } from './platform.ts'

/** Long enough for a worker to have started, on a slow machine too. */
const GOOD_FOR_MS = 1_000

/**
 * Starts to read all that a store holds at once, so that it is read while the rest of the worker is still being loaded.
 * Until something is written, and for the first second, `get` is answered from that; afterwards from the store itself.
 *
 * @param readAll should the browser fail to read everything, each key is asked for by itself
 */
export function createReadAhead(
  store: StorageArea,
  readAll: () => Promise<Record<string, unknown>>,
): StorageArea {
  let ahead: Promise<Record<string, unknown> | undefined> | undefined = readAll().catch(() => undefined)
  const forget = () => {
    ahead = undefined
  }
  setTimeout(forget, GOOD_FOR_MS)
  return {
    async get(keys) {
      const all = await ahead
      if (!all) return store.get(keys)
      return Object.fromEntries(keys.filter((key) => Object.hasOwn(all, key)).map((key) => [key, all[key]]))
    },
    set(items) {
      forget()
      return store.set(items)
    },
    remove(keys) {
      forget()
      return store.remove(keys)
    },
  }
}
