import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findWrongImports } from './support/findWrongImports.ts'
import { rooms } from './support/rooms.ts'

/** For each room, what it must not import: other rooms first, libraries after. */
const forbidden: readonly (readonly [string, readonly string[]])[] = [
  ['protocol', ['keyring', 'chains', 'inspect', 'defi', 'background', 'content', 'popup', 'viem', 'zustand']],
  [
    'keyring',
    ['chains', 'inspect', 'defi', 'background', 'content', 'popup', 'webextension-polyfill', 'react'],
  ],
  ['chains', ['keyring', 'background', 'content', 'popup', 'webextension-polyfill', 'react']],
  ['inspect', ['keyring', 'background', 'content', 'popup', 'webextension-polyfill', 'react']],
  ['defi', ['keyring', 'background', 'content', 'popup', 'webextension-polyfill', 'react']],
  [
    'webhook',
    ['keyring', 'chains', 'inspect', 'defi', 'background', 'popup', 'webextension-polyfill', 'viem'],
  ],
  ['content', ['keyring', 'chains', 'inspect', 'defi', 'background', 'popup', 'valibot', 'viem', 'react']],
  [
    'popup',
    ['webhook', 'keyring', 'chains', 'inspect', 'defi', 'background', 'content', 'webextension-polyfill'],
  ],
  ['background', ['content', 'popup', 'react', 'webextension-polyfill']],
]

const cases = forbidden.flatMap(([room, names]) =>
  names.map((name, index) => {
    const isRoom = Object.hasOwn(rooms, name)
    const imported = isRoom ? `../${name}/anything.ts` : name
    return {
      room,
      name,
      path: `src/${room}/wrong${index}.ts`,
      text: `export { anything } from '${imported}'\n`,
    }
  }),
)

let copy: string
let refused: ReadonlySet<string>

/** Lets the linter judge all wrong files at once, in a copy of the project that holds nothing else. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'pellucid-imports-'))
  for (const name of ['biome.json', '.gitignore', 'package.json']) cpSync(name, join(copy, name))
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  const right = { path: 'src/popup/right.ts', text: "export { anything } from '../protocol/anything.ts'\n" }
  for (const { path, text } of [...cases, right]) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), text)
  }
  const { stdout } = spawnSync(
    resolve('node_modules/.bin/biome'),
    ['lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none', 'src'],
    { cwd: copy, encoding: 'utf8' },
  )
  const reports = [...stdout.matchAll(/noRestrictedImports.*?file=[^,]*?\/(src\/[^,]+)/g)]
  refused = new Set(reports.map(([, path]) => path ?? ''))
})
afterAll(() => rmSync(copy, { recursive: true }))

describe('a wrong import', () => {
  it.each(cases)('of $name in $room fails the linter', ({ path }) => {
    expect([...refused]).toContain(path)
  })

  it.each(cases)('of $name in $room fails the import rule', ({ path, text }) => {
    expect(findWrongImports({ path, text })).toHaveLength(1)
  })

  it('is told from a right one', () => {
    expect([...refused]).not.toContain('src/popup/right.ts')
    const text = "export { anything } from '../protocol/anything.ts'"
    expect(findWrongImports({ path: 'src/popup/right.ts', text })).toEqual([])
  })
})
