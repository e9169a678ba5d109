import type { ChainId } from '../../protocol/ids.ts'
import type { Address } from '../../protocol/primitives.ts'

/** What a descriptor describes: calls of a contract, or typed data that names a contract in its domain. */
export type DescriptorUse = 'calls' | 'typedData'

/**
 * Where descriptors come from (ERC-7730). Each is a set of files as JSON: the descriptor and what it includes, by path.
 * They are data of strangers: nothing is taken from one before `parseDescriptors` has looked at it.
 */
export type DescriptorSource = {
  /** @returns the sets that claim to describe a contract; none when there are none, or they can't be read */
  readonly find: (use: DescriptorUse, chainId: ChainId, address: Address) => Promise<readonly unknown[]>
  /** @returns the sets that claim to describe whatever some factory of a chain makes */
  readonly listFactories: (chainId: ChainId) => Promise<readonly unknown[]>
}
