import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { joinParts } from '../../../scripts/build/background/joinParts.ts'

const chunks = [
  {
    fileName: 'background.js',
    isEntry: true,
    code: 'const {bits} = require("./start.js"); globalThis.later = () => require("./part.js").getText(bits)',
  },
  { fileName: 'start.js', isEntry: false, code: 'globalThis.started = true; exports.bits = 8' },
  {
    fileName: 'part.js',
    isEntry: false,
    code: 'globalThis.runs = (globalThis.runs ?? 0) + 1; exports.getText = (bits) => bits + " bits"',
  },
]

/** A worker's global scope, in which `importScripts` runs the files of the package and counts them. */
function startWorker() {
  const files = joinParts(chunks, ({ fileName }) => fileName === 'part.js')
  const fetched: string[] = []
  const installed: (() => void)[] = []
  let rules: { createScriptURL(name: string): string } | undefined
  const scope = createContext({
    addEventListener: (_event: string, hear: () => void) => installed.push(hear),
    importScripts: (name: string) => {
      fetched.push(name)
      runInContext(files.get(name) ?? '', scope)
    },
    trustedTypes: {
      createPolicy: (_name: string, given: typeof rules) => {
        rules = given
        return given
      },
    },
  })
  runInContext(files.get('background.js') ?? '', scope)
  const install = () => {
    for (const hear of installed) hear()
  }
  return { files, fetched, install, scope, getRules: () => rules }
}

describe('joinParts', () => {
  it('puts what a start needs into one file, and fetches nothing for it', () => {
    const { files, fetched, scope } = startWorker()
    expect([...files.keys()].sort()).toEqual(['background.js', 'part.js'])
    expect(scope.started).toBe(true)
    expect(fetched).toEqual([])
  })

  it('runs a part when it is needed, once', () => {
    const { fetched, scope } = startWorker()
    expect(scope.runs).toBeUndefined()
    expect(scope.later()).toBe('8 bits')
    expect(scope.later()).toBe('8 bits')
    expect(scope.runs).toBe(1)
    expect(fetched).toEqual(['part.js'])
  })

  it('fetches every part while it is installed, which runs none of it', () => {
    const { fetched, install, scope } = startWorker()
    install()
    expect(fetched).toEqual(['part.js'])
    expect(scope.runs).toBeUndefined()
    scope.later()
    expect(fetched).toEqual(['part.js'])
  })

  it('lets no other name become a script', () => {
    const { getRules } = startWorker()
    expect(getRules()?.createScriptURL('part.js')).toBe('part.js')
    expect(() => getRules()?.createScriptURL('https://elsewhere.example/part.js')).toThrow('Not a part')
  })

  it('has its parts from the manifest where there are no workers', () => {
    const { files } = startWorker()
    const page = createContext({ addEventListener: () => {} })
    for (const name of ['part.js', 'background.js']) runInContext(files.get(name) ?? '', page)
    expect(page.later()).toBe('8 bits')
  })
})
