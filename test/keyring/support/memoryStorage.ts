import type { VaultStorage, VaultStores } from '../../../src/keyring/vault/storage/vaultStorage.ts'

/** A store in memory that keeps copies of what it is given, as a browser's does. */
export function createMemoryStorage(entries: ReadonlyMap<string, unknown> = new Map()) {
  const stored = new Map(entries)
  const storage: VaultStorage = {
    get: async (key) => structuredClone(stored.get(key)),
    set: async (key, value) => {
      stored.set(key, structuredClone(value))
    },
  }
  return { ...storage, stored }
}

/** What two stores in memory hold: the main one, and the mirror. */
export type Stored = { readonly main: Map<string, unknown>; readonly mirror: Map<string, unknown> }

/** Both stores, empty or as they were left. */
export function createMemoryStores({ main, mirror }: Partial<Stored> = {}) {
  return { main: createMemoryStorage(main), mirror: createMemoryStorage(mirror) }
}

/** How a store may die in the middle of a write: before it, after it, or leaving a part of it. */
export const deaths = ['before', 'after', 'torn'] as const
export type Death = (typeof deaths)[number]

/**
 * Two stores of a worker that dies at its n-th write, counted from 0 over both, and that answer nothing after that. What
 * they hold then is what the next start finds. A worker reads and writes in many steps; it dies between any two of them.
 */
export function createDyingStores(stored: Stored, writesToLive: number, death: Death): VaultStores {
  let writes = 0
  let dead = false
  /** A dead worker's calls are neither answered nor refused; for the test they are refused. */
  const assertAlive = () => {
    if (dead) throw new Error('The worker was killed')
  }
  const createStore = (entries: Map<string, unknown>): VaultStorage => ({
    get: async (key) => {
      assertAlive()
      return structuredClone(entries.get(key))
    },
    set: async (key, value) => {
      assertAlive()
      dead = writes === writesToLive
      writes += 1
      if (dead && death === 'before') assertAlive()
      entries.set(key, dead && death === 'torn' ? tear(value) : structuredClone(value))
      assertAlive()
    },
  })
  return { main: createStore(stored.main), mirror: createStore(stored.mirror) }
}

/** The first half of a value, as a broken disk may give it back. */
function tear(value: unknown): unknown {
  const text = JSON.stringify(value)
  return text.slice(0, text.length / 2)
}
