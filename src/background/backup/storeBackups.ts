import { parseKept, type Store, type StoreDefinition } from '../state/store.ts'
import { type Stores, storeDefinitions } from '../state/stores.ts'
import { backedUp } from './backedUp.ts'

const names = (Object.keys(backedUp) as (keyof Stores)[]).filter((name) => backedUp[name])

/** @returns what the stores of a backup hold, each with its version, so that a later one can read it */
export function collectStores(stores: Stores): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => [name, { version: storeDefinitions[name].version, value: stores[name].get() }]),
  )
}

/** Puts back what a backup held. A store that can't be read stays as it is: the wallets are what counts. */
export async function restoreStores(stores: Stores, kept: Readonly<Record<string, unknown>>): Promise<void> {
  for (const name of names) {
    const definition = storeDefinitions[name] as StoreDefinition<unknown>
    const value = Object.hasOwn(kept, name) ? parseKept(definition, kept[name]) : undefined
    if (value?.success) await (stores[name] as Store<unknown>).update(() => value.output)
  }
}
