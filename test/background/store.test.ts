import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { openStore, type StoreDefinition } from '../../src/background/state/store.ts'
import { openStores, storeDefinitions } from '../../src/background/state/stores.ts'
import { createMemoryArea } from './support/memoryArea.ts'

const names: StoreDefinition<{ names: string[] }> = {
  key: 'names',
  area: 'local',
  published: false,
  clearedOnLock: false,
  schema: v.object({ names: v.array(v.string()) }),
  version: 3,
  migrations: [(old) => ({ name: old }), (old) => ({ names: [(old as { name: string }).name] })],
  empty: { names: [] },
}

describe('a store', () => {
  it('gives back after a restart what was put in', async () => {
    const area = createMemoryArea()
    await (await openStore(names, area)).update(() => ({ names: ['Ada'] }))
    expect((await openStore(names, area)).get()).toEqual({ names: ['Ada'] })
  })

  it('opens every older version', async () => {
    const area = createMemoryArea()
    await area.set({ names: { version: 1, value: 'Ada' } })
    expect((await openStore(names, area)).get()).toEqual({ names: ['Ada'] })
    await area.set({ names: { version: 2, value: { name: 'Bob' } } })
    expect((await openStore(names, area)).get()).toEqual({ names: ['Bob'] })
  })

  it.each([
    ['of a newer version', { version: 4, value: { names: [] } }],
    ['of no version', { names: ['Ada'] }],
    ['of another shape', { version: 3, value: { names: 'Ada' } }],
  ])('sets aside what is %s, and destroys nothing', async (_, kept) => {
    const area = createMemoryArea()
    await area.set({ names: kept })
    expect((await openStore(names, area)).get()).toEqual({ names: [] })
    expect(area.dump()['names.unreadable']).toEqual(kept)
  })

  it('refuses a value of the wrong shape and keeps the old one', async () => {
    const store = await openStore(names, createMemoryArea())
    await store.update(() => ({ names: ['Ada'] }))
    expect(() => store.update(() => ({ names: 'Ada' }) as never)).toThrow()
    expect(store.get()).toEqual({ names: ['Ada'] })
  })

  it('writes changes in the order they were made', async () => {
    const area = createMemoryArea()
    const store = await openStore(names, area)
    await Promise.all(
      ['a', 'b', 'c'].map((name) => store.update(({ names }) => ({ names: [...names, name] }))),
    )
    expect((await openStore(names, area)).get()).toEqual({ names: ['a', 'b', 'c'] })
  })

  it('writes together what changes while a write is under way, and tells of each change once it is kept', async () => {
    const area = createMemoryArea()
    let writes = 0
    const counting = {
      ...area,
      set: (items: Record<string, unknown>) => {
        writes += 1
        return area.set(items)
      },
    }
    const store = await openStore(names, counting)
    const add = (name: string) => store.update(({ names }) => ({ names: [...names, name] }))
    const first = add('a')
    await Promise.resolve()
    const kept = Array.from({ length: 50 }, async (_, index) => {
      await add(`b${index}`)
      return (await openStore(names, area)).get().names
    })
    await first
    for (const [index, keptNames] of (await Promise.all(kept)).entries()) {
      expect(keptNames).toContain(`b${index}`)
    }
    expect(writes).toBe(2)
  })

  it('goes on writing after a write that failed', async () => {
    const area = createMemoryArea()
    let fails = true
    const failing = {
      ...area,
      set: async (items: Record<string, unknown>) => {
        if (fails) throw new Error('The disk is full')
        await area.set(items)
      },
    }
    const store = await openStore(names, failing)
    await expect(store.update(() => ({ names: ['Ada'] }))).rejects.toThrow('The disk is full')
    fails = false
    await store.update(({ names }) => ({ names: [...names, 'Bob'] }))
    expect((await openStore(names, area)).get()).toEqual({ names: ['Ada', 'Bob'] })
  })
})

describe('the registry of stores', () => {
  it('opens every store empty on a new machine', async () => {
    const stores = await openStores({ local: createMemoryArea(), session: createMemoryArea() })
    for (const [name, definition] of Object.entries(storeDefinitions)) {
      expect(stores[name as keyof typeof stores].get()).toEqual(definition.empty)
    }
  })

  it('has a migration for each version but the first, and one key for each store', () => {
    const definitions = Object.values(storeDefinitions)
    for (const { version, migrations } of definitions) expect(migrations).toHaveLength(version - 1)
    expect(new Set(definitions.map(({ key }) => key)).size).toBe(definitions.length)
  })

  it('keeps the data key in memory of the browser only, never published, gone on lock', () => {
    expect(storeDefinitions.session).toMatchObject({ area: 'session', published: false, clearedOnLock: true })
  })
})
