import type { StorageArea } from '../../../src/background/platform.ts'

/** A store of JSON values in memory: what goes in comes out as a copy, as the browser's does. */
export type MemoryArea = StorageArea & { dump(): Record<string, unknown> }

export function createMemoryArea(): MemoryArea {
  const texts = new Map<string, string>()
  return {
    async get(keys) {
      const found = keys.flatMap((key) => {
        const text = texts.get(key)
        return text === undefined ? [] : [[key, JSON.parse(text)]]
      })
      return Object.fromEntries(found)
    },
    async set(items) {
      for (const [key, value] of Object.entries(items)) texts.set(key, JSON.stringify(value) ?? 'null')
    },
    async remove(keys) {
      for (const key of keys) texts.delete(key)
    },
    dump: () => Object.fromEntries([...texts].map(([key, text]) => [key, JSON.parse(text)])),
  }
}
