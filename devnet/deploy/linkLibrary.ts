import { type Address, type Hex, keccak256, toHex } from 'viem'

/**
 * Fills the holes that the compiler left for a library's address: `__$`, the first 34 hex digits of the hash of
 * the library's full name, `$__`.
 *
 * @param fullName source file and library, e.g. `contracts/libraries/NFTDescriptor.sol:NFTDescriptor`
 * @see https://docs.soliditylang.org/en/latest/using-the-compiler.html#library-linking
 */
export function linkLibrary(bytecode: Hex, fullName: string, address: Address): Hex {
  const hole = `__$${keccak256(toHex(fullName)).slice(2, 36)}$__`
  if (!bytecode.includes(hole)) throw new RangeError(`This bytecode does not use ${fullName}`)
  return bytecode.replaceAll(hole, address.slice(2).toLowerCase()) as Hex
}
