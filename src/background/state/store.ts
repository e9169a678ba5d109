import * as v from 'valibot'
import type { StorageArea } from '../platform.ts'

/** Brings a value of version n to version n + 1. Index 0 takes version 1 to version 2. */
export type Migration = (value: unknown) => unknown

/**
 * What one store holds, and what may become of it. Nothing is by default: each store says where it is kept,
 * whether its values may be shown to the popup, and whether they end when the wallet locks.
 */
export type StoreDefinition<Value> = {
  readonly key: string
  readonly area: 'local' | 'session'
  readonly published: boolean
  readonly clearedOnLock: boolean
  readonly schema: v.GenericSchema<unknown, Value>
  readonly version: number
  readonly migrations: readonly Migration[]
  readonly empty: Value
}

/** A value in memory that follows the one in storage. Only the background writes it. */
export type Store<Value> = {
  get(): Value
  /**
   * Changes the value at once in memory, and in storage before the promise resolves. Changes are written in the order
   * they were made; those made while a write is under way are written together, after it.
   */
  update(change: (value: Value) => Value): Promise<void>
  clear(): Promise<void>
  onChange(listener: () => void): void
}

const Kept = v.object({ version: v.pipe(v.number(), v.integer()), value: v.unknown() })

/**
 * Opens a store: reads it, brings an older version up to date, and falls back on `empty` for what cannot be read.
 * What could not be read is set aside under `<key>.unreadable`, not destroyed.
 */
export async function openStore<Value>(
  definition: StoreDefinition<Value>,
  area: StorageArea,
): Promise<Store<Value>> {
  const { key, schema, version, empty } = definition
  const kept = (await area.get([key]))[key]
  let value = kept === undefined ? empty : await readKept(definition, kept, area)
  const listeners: (() => void)[] = []
  let underWay: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | undefined

  function write(next: Value): Promise<void> {
    value = v.parse(schema, next)
    for (const listener of listeners) listener()
    waiting ??= underWay.then(save, save)
    return waiting
  }

  function save(): Promise<void> {
    if (waiting) underWay = waiting
    waiting = undefined
    return area.set({ [key]: { version, value } })
  }

  return {
    get: () => value,
    update: (change) => write(change(value)),
    clear: () => write(empty),
    onChange: (listener) => void listeners.push(listener),
  }
}

async function readKept<Value>(
  definition: StoreDefinition<Value>,
  kept: unknown,
  area: StorageArea,
): Promise<Value> {
  const value = parseKept(definition, kept)
  if (value.success) return value.output
  await area.set({ [`${definition.key}.unreadable`]: kept })
  return definition.empty
}

/** Reads what a store was kept as, of this or an older version. Never throws. */
export function parseKept<Value>({ schema, version, migrations }: StoreDefinition<Value>, kept: unknown) {
  const parsed = v.safeParse(Kept, kept)
  if (!parsed.success || parsed.output.version > version || parsed.output.version < 1) {
    return { success: false as const }
  }
  const pending = migrations.slice(parsed.output.version - 1, version - 1)
  try {
    return v.safeParse(
      schema,
      pending.reduce((value: unknown, migration) => migration(value), parsed.output.value),
    )
  } catch {
    return { success: false as const }
  }
}
