import { describe, expect, test } from 'vitest'
import { sortModules } from '../../../scripts/build/background/sortModules.ts'

const graph: Record<string, { entry?: true; now?: string[]; later?: string[] }> = {
  '/p/src/background/index.ts': { entry: true, now: ['/p/src/background/browser.ts'] },
  '/p/src/background/browser.ts': { later: ['/p/src/background/createBackground.ts'] },
  '/p/src/background/createBackground.ts': {
    now: ['/p/src/chains/chain.ts'],
    later: ['/p/src/inspect/simulate/localRunner.ts'],
  },
  '/p/src/chains/chain.ts': { now: ['/p/src/background/createBackground.ts'] },
  '/p/src/inspect/simulate/localRunner.ts': {
    now: ['/p/src/inspect/simulate/local/localLimitError.ts'],
    later: ['/p/src/inspect/simulate/local/runLocally.ts'],
  },
  '/p/src/inspect/simulate/local/localLimitError.ts': {},
  '/p/src/inspect/simulate/local/runLocally.ts': {
    now: [
      '/p/src/chains/chain.ts',
      '/p/src/inspect/simulate/local/localLimitError.ts',
      '/p/node_modules/@ethereumjs/evm/dist/esm/evm.js',
    ],
  },
  '/p/node_modules/@ethereumjs/evm/dist/esm/evm.js': {},
}
const ids = Object.keys(graph)
const choosePart = sortModules({
  getModuleIds: () => ids.values(),
  getModuleInfo: (id) => {
    const { entry = false, now = [], later = [] } = graph[id] ?? {}
    return { isEntry: entry, importedIds: now, dynamicallyImportedIds: later }
  },
})

describe('the modules of the background', () => {
  test('a start runs what the entry and the first load import, also in a circle, and nothing else', () => {
    expect(ids.filter((id) => choosePart(id) === undefined)).toEqual(ids.slice(0, 4))
  })

  test('the local EVM is in a part of its own', () => {
    expect(choosePart('/p/node_modules/@ethereumjs/evm/dist/esm/evm.js')).toBe('background-machine')
    expect(choosePart('/p/src/inspect/simulate/local/runLocally.ts')).toBe('background-machine')
    expect(choosePart('/p/src/inspect/simulate/localRunner.ts')).toBe('background-later')
  })

  test('what others need as well is not with it, whatever folder it is in: they would have to read all of it', () => {
    expect(choosePart('/p/src/inspect/simulate/local/localLimitError.ts')).toBe('background-later')
  })
})
