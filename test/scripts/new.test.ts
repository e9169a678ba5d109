import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPiece } from '../../scripts/new/createPiece.ts'
import { pieces } from '../../scripts/new/pieces/pieces.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const name = 'brandNew'
let copy: string
let written: string[]

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'pellucid-new-'))
  for (const path of ['src', 'biome.json', 'tsconfig.json', 'package.json', '.gitignore']) {
    await cp(join(root, path), join(copy, path), { recursive: true })
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  const paths = new Set<string>()
  for (const plan of Object.values(pieces)) {
    for (const path of await createPiece(copy, plan(name))) paths.add(path)
  }
  written = [...paths]
  run('biome', ['check', '--write', ...written])
}, 60_000)
afterAll(() => rm(copy, { recursive: true }))

test('what is made passes the linter', () => {
  const { status, stdout } = run('biome', ['check', '--error-on-warnings', ...written])
  expect(status, stdout).toBe(0)
})

test('what is made has the right types, and so have the lists it was added to', () => {
  const { stdout } = run('tsc', ['--noEmit'])
  expect(stdout.split('\n').filter((line) => written.some((path) => line.startsWith(path)))).toEqual([])
})

test('the test of each new piece fails until the piece is written', () => {
  const { stdout } = run('vitest', ['run', '--root', copy, '--reporter=json'])
  const { numPassedTests, testResults } = JSON.parse(stdout) as {
    numPassedTests: number
    testResults: { assertionResults: { status: string; failureMessages: string[] }[] }[]
  }
  expect(numPassedTests).toBe(0)
  expect(testResults).toHaveLength(Object.keys(pieces).length)
  const failures = testResults.flatMap(({ assertionResults }) => assertionResults)
  expect(failures.every(({ failureMessages }) => /AssertionError/.test(failureMessages.join()))).toBe(true)
}, 60_000)

test.each(Object.entries(pieces))('a %s that exists is not written over', async (_kind, plan) => {
  await expect(createPiece(copy, plan(name))).rejects.toThrow('exists already')
})

test.each(Object.entries(pieces))('a %s needs a name that suits it', (_kind, plan) => {
  expect(() => plan('../Oops')).toThrow(RangeError)
})

function run(command: string, args: string[]): SpawnSyncReturns<string> {
  const { VITEST: _, VITEST_POOL_ID: __, VITEST_WORKER_ID: ___, ...env } = process.env
  return spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: copy, encoding: 'utf8', env })
}
