import { expect, test } from 'vitest'
import { choosePart } from '../../../scripts/build/background/choosePart.ts'
import { findStartModules } from '../../../scripts/build/background/findStartModules.ts'

const graph: Record<string, { isEntry: boolean; importedIds: string[] }> = {
  '/p/src/background/index.ts': { isEntry: true, importedIds: ['/p/src/background/browser.ts'] },
  '/p/src/background/browser.ts': { isEntry: false, importedIds: [] },
  '/p/src/background/createBackground.ts': { isEntry: false, importedIds: ['/p/src/chains/chain.ts'] },
  '/p/src/chains/chain.ts': { isEntry: false, importedIds: ['/p/src/background/createBackground.ts'] },
  '/p/src/inspect/explainTransaction.ts': { isEntry: false, importedIds: ['/p/src/chains/chain.ts'] },
}

test('a start runs what the entry and the first load import, also in a circle, and nothing else', () => {
  const ids = Object.keys(graph)
  const found = findStartModules({
    getModuleIds: () => ids.values(),
    getModuleInfo: (id) => graph[id] ?? null,
  })
  expect([...found].sort()).toEqual(ids.slice(0, 4).sort())
})

test('the local EVM is in a part of its own', () => {
  expect(choosePart('/p/node_modules/@ethereumjs/evm/dist/esm/evm.js')).toBe('background-machine')
  expect(choosePart('/p/src/inspect/simulate/local/runLocally.ts')).toBe('background-machine')
  expect(choosePart('/p/src/inspect/simulate/localRunner.ts')).toBe('background-later')
})
