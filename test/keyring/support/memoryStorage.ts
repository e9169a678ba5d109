import type { VaultStorage } from '../../../src/keyring/vault/storage/vaultStorage.ts'

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

/** How a store may die in the middle of a write: before it, after it, or leaving a part of it. */
export const deaths = ['before', 'after', 'torn'] as const
export type Death = (typeof deaths)[number]

/**
 * A store that dies at its n-th write, counted from 0, and answers nothing after that. What it holds then is what
 * the next start finds.
 */
export function createDyingStorage(
  stored: Map<string, unknown>,
  writesToLive: number,
  death: Death,
): VaultStorage {
  const memory = createMemoryStorage(stored)
  let writes = 0
  let dead = false
  return {
    get: async (key) => {
      if (dead) throw new Error('The worker was killed')
      return memory.get(key)
    },
    set: async (key, value) => {
      if (dead) throw new Error('The worker was killed')
      dead = writes === writesToLive
      writes += 1
      if (dead && death === 'before') throw new Error('The worker was killed')
      stored.set(key, dead && death === 'torn' ? tear(value) : structuredClone(value))
      await memory.set(key, stored.get(key))
      if (dead) throw new Error('The worker was killed')
    },
  }
}

/** The first half of a value, as a broken disk may give it back. */
function tear(value: unknown): unknown {
  const text = JSON.stringify(value)
  return text.slice(0, text.length / 2)
}
