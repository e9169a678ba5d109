import { createRequire } from 'node:module'
import type { Abi, Hex } from 'viem'
import type { Artifact } from '../deployer.ts'

const load = createRequire(import.meta.url)

/**
 * Reads a contract that its authors published compiled, as Hardhat, Foundry, Waffle or 0x's sol-compiler wrote it.
 *
 * @param path module path of the JSON file, e.g. `@uniswap/v2-core/build/UniswapV2Factory.json`
 * @throws TypeError if the file holds no ABI or no bytecode
 */
export function readArtifact(path: string): Artifact {
  const file = unwrap(load(path))
  if (typeof file !== 'object' || file === null || !('abi' in file) || !('bytecode' in file)) {
    throw new TypeError(`${path} is not a compiled contract`)
  }
  return { abi: file.abi as Abi, bytecode: readBytecode(file.bytecode) }
}

/** The sol-compiler keeps what came out beside what went in. */
function unwrap(file: unknown): unknown {
  const output = (file as { compilerOutput?: { abi: Abi; evm: { bytecode: unknown } } }).compilerOutput
  return output ? { abi: output.abi, bytecode: output.evm.bytecode } : file
}

/** Foundry nests the bytecode in an object, and Waffle leaves out the `0x`. */
function readBytecode(bytecode: unknown): Hex {
  const nested = typeof bytecode === 'object' && bytecode !== null && 'object' in bytecode
  const digits = String(nested ? bytecode.object : bytecode)
  return digits.startsWith('0x') ? (digits as Hex) : `0x${digits}`
}
