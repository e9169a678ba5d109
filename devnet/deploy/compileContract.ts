import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Artifact } from '../deployer.ts'
import { compileSources, type Sources } from './compileSources.ts'

const contracts = fileURLToPath(new URL('../contracts', import.meta.url))

/**
 * Compiles one of our own contracts, or takes it from the cache.
 *
 * @param name of the contract and of its file in `devnet/contracts`
 * @throws Error with the compiler's words if it does not compile
 */
export async function compileContract(name: string): Promise<Artifact> {
  const file = `${name}.sol`
  const compiled = await compileSources({
    compiler: 'solc',
    sources: await readSources(file),
    files: { [name]: file },
  })
  return compiled[name] as Artifact
}

/** Reads a contract's file and those that it imports, which are beside it. */
async function readSources(file: string): Promise<Sources> {
  const content = await readFile(join(contracts, file), 'utf8')
  const imports = content.matchAll(/^import .*"\.\/(\w+\.sol)";$/gm)
  const imported = await Promise.all([...imports].map(([, name = '']) => readSources(name)))
  return Object.assign({ [file]: { content } }, ...imported)
}
