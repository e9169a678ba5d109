import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createReadAhead } from '../../src/background/createReadAhead.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A store whose readings are counted. */
function createStore(held: Record<string, unknown>) {
  const readings: string[] = []
  const store = {
    get: async (keys: readonly string[]) => {
      readings.push(keys.join())
      return Object.fromEntries(keys.filter((key) => key in held).map((key) => [key, held[key]]))
    },
    set: async (items: Record<string, unknown>) => void Object.assign(held, items),
    remove: async (keys: readonly string[]) => {
      for (const key of keys) delete held[key]
    },
  }
  const readAll = async () => {
    readings.push('everything')
    return { ...held }
  }
  return { store, readAll, readings }
}

test('everything is read at once, before anybody asks, and only once', async () => {
  const { store, readAll, readings } = createStore({ a: 1, b: 2 })
  const area = createReadAhead(store, readAll)
  expect(readings).toEqual(['everything'])
  expect(await Promise.all([area.get(['a']), area.get(['b', 'missing'])])).toEqual([{ a: 1 }, { b: 2 }])
  expect(readings).toEqual(['everything'])
})

test('what is written is read as it was written', async () => {
  const { store, readAll } = createStore({ a: 1, b: 2 })
  const area = createReadAhead(store, readAll)
  await area.set({ a: 'new' })
  await area.remove(['b'])
  expect(await area.get(['a', 'b'])).toEqual({ a: 'new' })
})

test('after the start what others wrote is seen as well', async () => {
  const held = { a: 1 }
  const { store, readAll } = createStore(held)
  const area = createReadAhead(store, readAll)
  expect(await area.get(['a'])).toEqual({ a: 1 })
  held.a = 2
  vi.advanceTimersByTime(1_000)
  expect(await area.get(['a'])).toEqual({ a: 2 })
})

test('a browser that cannot read everything is asked for each key, and its failure is told', async () => {
  const { store } = createStore({ a: 1 })
  const area = createReadAhead(store, () => Promise.reject(new Error('An unexpected error occurred')))
  expect(await area.get(['a'])).toEqual({ a: 1 })
  const broken = { ...store, get: () => Promise.reject(new Error('An unexpected error occurred')) }
  const failing = createReadAhead(broken, () => broken.get())
  await expect(failing.get(['a'])).rejects.toThrow('unexpected')
})

test('names that every object has are no keys of the store', async () => {
  const { store, readAll } = createStore({})
  expect(await createReadAhead(store, readAll).get(['constructor', 'toString'])).toEqual({})
})
