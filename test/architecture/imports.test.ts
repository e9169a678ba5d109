import { describe, expect, it } from 'vitest'
import { findWrongImports } from './support/findWrongImports.ts'
import { listImports } from './support/listImports.ts'
import { BROWSER_FILE, rooms } from './support/rooms.ts'
import { readSourceFiles } from './support/sourceFiles.ts'

const files = readSourceFiles('src').filter(({ path }) => /\.tsx?$/.test(path))

describe('the import rule', () => {
  it.each(Object.keys(rooms))('%s imports only what it may', (room) => {
    const own = files.filter(({ path }) => path.startsWith(`src/${room}/`))
    expect(own.flatMap(findWrongImports)).toEqual([])
  })

  it('knows every folder of src, and there is no file beside them', () => {
    expect(files.length).toBeGreaterThan(100)
    const beside = files.filter(({ path }) => !Object.hasOwn(rooms, path.split('/')[1] ?? ''))
    expect(beside.map(({ path }) => path)).toEqual([])
  })

  it('wants the extension in every relative import, so that a path names a file', () => {
    const bare = files.flatMap(({ path, text }) =>
      listImports(text)
        .filter((imported) => imported.startsWith('.') && !/\.(tsx?|css|json|svg\?inline)$/.test(imported))
        .map((imported) => `${path} imports ${imported}`),
    )
    expect(bare).toEqual([])
  })
})

/** @returns the files whose code, comments left aside, matches */
function listUsers(pattern: RegExp): string[] {
  return files
    .filter(({ text }) => pattern.test(text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, '')))
    .map(({ path }) => path)
}

describe('each power of the platform has its one door', () => {
  it('the browser’s API: one file of each context', () => {
    const doors = [BROWSER_FILE, 'src/popup/browser.ts', 'src/content/bridge/runtime.ts']
    const api =
      /\b(browser|chrome)\??\.(runtime|storage|tabs|windows|alarms|action|notifications|extension|permissions)\b/
    expect(listUsers(api).filter((path) => !doors.includes(path))).toEqual([])
  })

  it('the network: one file of the background, and the transport’s own default', () => {
    const doors = [BROWSER_FILE, 'src/chains/rpc/createRpc.ts']
    const network =
      /(?<![.\w])fetch\((?!\w+: )|globalThis\.fetch|window\.fetch|\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport)\b/
    expect(listUsers(network).filter((path) => !doors.includes(path))).toEqual([])
  })

  it('random numbers: secrets come from one file of the keyring; content and popup draw what is no secret', () => {
    const users = listUsers(/getRandomValues|randomUUID/)
    const elsewhere = users.filter((path) => !/^src\/(content|popup)\//.test(path))
    expect(elsewhere).toEqual(['src/keyring/random/createSecureRandom.ts'])
  })
})

describe('listImports', () => {
  it('finds every shape of import and nothing in comments', () => {
    const text = [
      "import a, { type B } from './a.ts'",
      "import type { C } from './c.ts'",
      "import {\n  d,\n} from './d.ts'",
      "export { e } from './e.ts'",
      "import './f.css'",
      "const g = await import('./g.ts')",
      "const list = Array.from('abc')",
      "// import h from './h.ts'",
      "/* from './i.ts' */",
      "const url = 'https://example.org' // from './j.ts'",
    ].join('\n')
    expect(listImports(text)).toEqual(['./a.ts', './c.ts', './d.ts', './e.ts', './f.css', './g.ts'])
  })
})
