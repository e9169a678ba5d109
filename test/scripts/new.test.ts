import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPiece } from '../../scripts/new/createPiece.ts'
import { pieces } from '../../scripts/new/pieces/pieces.ts'
import type { Plan } from '../../scripts/new/plan.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Every kind of piece, by a name that suits it; rules of two subjects, since their tests differ. */
const made = [
  ['chain', 'brandNew'],
  ['account', 'brandNew'],
  ['rpc', 'wallet_brandNew'],
  ['approval', 'brandNew'],
  ['rule', 'brandNew'],
  ['rule', 'message/brandNewMessage'],
  ['screen', 'settings/brandNew'],
] as const
let copy: string
let written: string[]
/** What the type checker had to say of the copy before anything was made. */
let typeErrorsBefore: string[]

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'pellucid-new-'))
  const parts = [
    'src',
    'assets',
    'scripts/docs',
    'test/background/support',
    'test/inspect/support',
    'biome.json',
    'tsconfig.json',
    'package.json',
    '.gitignore',
  ]
  for (const path of parts) await cp(join(root, path), join(copy, path), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  typeErrorsBefore = listTypeErrors()
  const paths = new Set<string>()
  for (const [kind, name] of made) {
    for (const path of await createPiece(copy, planOf(kind, name))) paths.add(path)
  }
  written = [...paths]
  run('biome', ['check', '--write', ...written])
}, 60_000)
afterAll(() => rm(copy, { recursive: true }))

test('what is made passes the linter', () => {
  const { status, stdout } = run('biome', ['check', '--error-on-warnings', ...written])
  expect(status, stdout).toBe(0)
})

test('what is made has the right types, and nothing else needs a change', () => {
  expect(listTypeErrors()).toEqual(typeErrorsBefore)
}, 120_000)

test('the test of each new piece fails until the piece is written', () => {
  const tests = written.filter((path) => path.startsWith('test/'))
  // The copy has no configuration; its tests get the time that those of the project have.
  const { stdout } = run('vitest', [
    'run',
    '--root',
    copy,
    '--testTimeout=30000',
    '--reporter=json',
    ...tests,
  ])
  const { numPassedTests, testResults } = JSON.parse(stdout) as {
    numPassedTests: number
    testResults: { assertionResults: { status: string; failureMessages: string[] }[] }[]
  }
  expect(numPassedTests).toBe(0)
  expect(testResults).toHaveLength(made.length)
  const failures = testResults.flatMap(({ assertionResults }) => assertionResults)
  expect(failures).toHaveLength(made.length)
  for (const { failureMessages } of failures) expect(failureMessages.join()).toContain('AssertionError')
}, 60_000)

test('no kind of piece is left out here', () => {
  expect(new Set(made.map(([kind]) => kind))).toEqual(new Set(Object.keys(pieces)))
})

test.each(made)('a %s that exists is not written over', async (kind, name) => {
  await expect(createPiece(copy, planOf(kind, name))).rejects.toThrow('exists already')
})

test.each(Object.entries(pieces))('a %s needs a name that suits it', (_kind, plan) => {
  expect(() => plan('../Oops')).toThrow(RangeError)
})

function planOf(kind: string, name: string): Plan {
  const plan = pieces[kind]?.(name)
  if (!plan) throw new Error(`There is no kind of piece called ${kind}`)
  return plan
}

function listTypeErrors(): string[] {
  const lines = run('tsc', ['--noEmit']).stdout.split('\n')
  return lines.filter((line) => line.startsWith('src/') || written?.some((path) => line.startsWith(path)))
}

function run(command: string, args: string[]): SpawnSyncReturns<string> {
  const { VITEST: _, VITEST_POOL_ID: __, VITEST_WORKER_ID: ___, ...env } = process.env
  return spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: copy, encoding: 'utf8', env })
}
