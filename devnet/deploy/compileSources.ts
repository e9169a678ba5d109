import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Abi } from 'viem'
import type { Artifact } from '../deployer.ts'

/** What a compiler reads, by file. */
export type Sources = Readonly<Record<string, { readonly content: string }>>

/** Contracts in files of their sources, and what they are compiled by. */
export type Compilation<Name extends string> = {
  /** Module name of the compiler; one of each version that contracts ask for is installed. */
  readonly compiler: 'solc' | 'solc-0.6.12' | 'solc-0.8.17'
  readonly sources: Sources
  /** By a contract's name, the file that it is in. */
  readonly files: Readonly<Record<Name, string>>
  /** How often code is expected to run: the more, the longer and cheaper it is. */
  readonly runs?: number
}

const cache = fileURLToPath(new URL('../../node_modules/.cache/devnet', import.meta.url))
const load = createRequire(import.meta.url)

/** In a process of its own: a compiler takes much memory, and older ones listen for errors that are not theirs. */
const script = `
const { compile } = require(process.argv[1])
process.stdout.write(compile(require('node:fs').readFileSync(0, 'utf8')))`
const MAX_OUTPUT_BYTES = 1 << 28

/**
 * Compiles contracts, or takes them from the cache while neither their sources nor the compiler have changed: loading a compiler
 * takes seconds, and each of several contracts by itself most of the time of all.
 *
 * @throws Error with the compiler's words if one does not compile
 */
export async function compileSources<Name extends string>(
  o: Compilation<Name>,
): Promise<Readonly<Record<Name, Artifact>>> {
  const { version } = load(`${o.compiler}/package.json`) as { version: string }
  const key = createHash('sha256')
    .update(JSON.stringify([version, o]))
    .digest('hex')
    .slice(0, 16)
  const path = join(cache, `${Object.keys(o.files).join('-')}-${key}.json`)
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<Name, Artifact>
  } catch {
    const artifacts = compile(o)
    await writeWhole(path, JSON.stringify(artifacts))
    return artifacts
  }
}

function compile<Name extends string>(o: Compilation<Name>): Record<Name, Artifact> {
  const { compiler, sources, runs = 200 } = o
  const files = Object.entries<string>(o.files)
  const wanted = files.map(([name, file]) => [file, { [name]: ['abi', 'evm.bytecode.object'] }])
  const input = JSON.stringify({
    language: 'Solidity',
    sources,
    settings: { optimizer: { enabled: true, runs }, outputSelection: Object.fromEntries(wanted) },
  })
  const { contracts, errors = [] } = run(compiler, input)
  const serious = errors.filter((error) => error.severity === 'error')
  if (!contracts || serious.length > 0)
    throw new Error(serious.map((error) => error.formattedMessage).join('\n'))
  const artifacts = files.map(([name, file]): [string, Artifact] => {
    const contract = contracts[file]?.[name]
    if (!contract) throw new Error(`${file} has no contract ${name}`)
    return [name, { abi: contract.abi, bytecode: `0x${contract.evm.bytecode.object}` }]
  })
  return Object.fromEntries(artifacts) as Record<Name, Artifact>
}

function run(compiler: string, input: string): CompilerOutput {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, load.resolve(compiler)], {
    input,
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
  })
  if (!stdout) throw new Error(`${compiler} ended without a word: ${stderr.slice(0, 1_000)}`)
  return JSON.parse(stdout) as CompilerOutput
}

/** Two devnets may start at once: a file appears whole or not at all. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const draft = `${path}.${process.pid}`
  await writeFile(draft, text)
  await rename(draft, path)
}

type CompilerOutput = {
  errors?: { severity: string; formattedMessage: string }[]
  contracts?: Record<string, Record<string, { abi: Abi; evm: { bytecode: { object: string } } }>>
}
