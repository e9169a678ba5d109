import { createRequire } from 'node:module'
import type { Abi, Hex } from 'viem'
import type { Artifact } from '../deployer.ts'

const load = createRequire(import.meta.url)

/**
 * Reads a contract that its authors published compiled, as Hardhat, Foundry or Waffle wrote it.
 *
 * @param path module path of the JSON file, e.g. `@uniswap/v2-core/build/UniswapV2Factory.json`
 * @throws TypeError if the file holds no ABI or no bytecode
 */
export function readArtifact(path: string): Artifact {
  const file: unknown = load(path)
  if (typeof file !== 'object' || file === null || !('abi' in file) || !('bytecode' in file)) {
    throw new TypeError(`${path} is not a compiled contract`)
  }
  return { abi: file.abi as Abi, bytecode: readBytecode(file.bytecode) }
}

/** Foundry nests the bytecode in an object, and Waffle leaves out the `0x`. */
function readBytecode(bytecode: unknown): Hex {
  const nested = typeof bytecode === 'object' && bytecode !== null && 'object' in bytecode
  const digits = String(nested ? bytecode.object : bytecode)
  return digits.startsWith('0x') ? (digits as Hex) : `0x${digits}`
}
