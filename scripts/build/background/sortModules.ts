/** The modules of a build, and what each imports at once or when it is needed. */
export type Modules = {
  getModuleIds(): IterableIterator<string>
  getModuleInfo(id: string): {
    readonly isEntry: boolean
    readonly importedIds: readonly string[]
    readonly dynamicallyImportedIds: readonly string[]
  } | null
}

/** What every event loads first: see `src/background/startBackground.ts`. */
const FIRST_LOADED = /\/src\/background\/createBackground\.ts$/
/** The local EVM is entered by this module alone. */
const MACHINE = /\/src\/inspect\/simulate\/local\/runLocally\.ts$/

/** The files beside the one of the start: what somebody's request needs, and the local EVM. */
export const partNames = { later: 'background-later', machine: 'background-machine' } as const

/**
 * Sorts modules by when they are needed. What only the local EVM needs is with it, and nothing else is: a part that is read
 * has all read that its modules import at once.
 *
 * @returns for a module's id the name of its part; undefined for one that each start runs
 */
export function sortModules(modules: Modules): (id: string) => string | undefined {
  const entries = [...modules.getModuleIds()].filter((id) => modules.getModuleInfo(id)?.isEntry)
  const loaded = [...modules.getModuleIds()].filter((id) => FIRST_LOADED.test(id))
  const started = reach([...entries, ...loaded], (id) => modules.getModuleInfo(id)?.importedIds ?? [])
  const needed = reach(entries, (id) => {
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {}
    return [...importedIds, ...dynamicallyImportedIds].filter((next) => !MACHINE.test(next))
  })
  return (id) => {
    if (started.has(id)) return undefined
    return needed.has(id) ? partNames.later : partNames.machine
  }
}

function reach(first: readonly string[], listNext: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...first]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...listNext(id))
  }
  return found
}
