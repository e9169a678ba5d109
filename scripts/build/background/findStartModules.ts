type Modules = {
  getModuleIds(): IterableIterator<string>
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importedIds: readonly string[] } | null
}

/** What every event loads first: see `src/background/startBackground.ts`. */
const FIRST_LOADED = /\/src\/background\/createBackground\.ts$/

/** @returns the ids of the modules that a start of the background runs: what the entry and the first load import */
export function findStartModules(modules: Modules): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...modules.getModuleIds()].filter(
    (id) => modules.getModuleInfo(id)?.isEntry || FIRST_LOADED.test(id),
  )
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}
