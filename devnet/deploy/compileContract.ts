import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Abi } from 'viem'
import type { Artifact } from '../deployer.ts'

const contracts = fileURLToPath(new URL('../contracts', import.meta.url))
const cache = fileURLToPath(new URL('../../node_modules/.cache/devnet', import.meta.url))
const load = createRequire(import.meta.url)

/**
 * Compiles one of our own contracts, or takes it from the cache while neither it, nor what it imports, nor the compiler has
 * changed: loading the compiler takes seconds.
 *
 * @param name of the contract and of its file in `devnet/contracts`
 * @throws Error with the compiler's words if it does not compile
 */
export async function compileContract(name: string): Promise<Artifact> {
  const sources = await readSources(`${name}.sol`)
  const { version } = load('solc/package.json') as { version: string }
  const key = createHash('sha256').update(version).update(JSON.stringify(sources)).digest('hex').slice(0, 16)
  const path = join(cache, `${name}-${key}.json`)
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Artifact
  } catch {
    const artifact = compile(name, sources)
    await writeWhole(path, JSON.stringify(artifact))
    return artifact
  }
}

function compile(name: string, sources: Sources): Artifact {
  const solc = load('solc') as { compile: (input: string) => string }
  const file = `${name}.sol`
  const output = JSON.parse(
    solc.compile(
      JSON.stringify({
        language: 'Solidity',
        sources,
        settings: {
          optimizer: { enabled: true, runs: 200 },
          outputSelection: { [file]: { '*': ['abi', 'evm.bytecode.object'] } },
        },
      }),
    ),
  ) as CompilerOutput
  const contract = output.contracts?.[file]?.[name]
  const errors = (output.errors ?? []).filter((error) => error.severity === 'error')
  if (!contract || errors.length > 0)
    throw new Error(errors.map((error) => error.formattedMessage).join('\n'))
  return { abi: contract.abi, bytecode: `0x${contract.evm.bytecode.object}` }
}

/** Reads a contract's file and those that it imports, which are beside it. */
async function readSources(file: string): Promise<Sources> {
  const content = await readFile(join(contracts, file), 'utf8')
  const imports = content.matchAll(/^import .*"\.\/(\w+\.sol)";$/gm)
  const imported = await Promise.all([...imports].map(([, name = '']) => readSources(name)))
  return Object.assign({ [file]: { content } }, ...imported)
}

/** Two devnets may start at once: a file appears whole or not at all. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const draft = `${path}.${process.pid}`
  await writeFile(draft, text)
  await rename(draft, path)
}

/** What the compiler reads, by file. */
type Sources = Record<string, { readonly content: string }>

type CompilerOutput = {
  errors?: { severity: string; formattedMessage: string }[]
  contracts?: Record<string, Record<string, { abi: Abi; evm: { bytecode: { object: string } } }>>
}
