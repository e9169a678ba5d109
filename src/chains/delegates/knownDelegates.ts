import type { ChainId } from '../../protocol/ids.ts'
import { evmChainId } from '../../protocol/ids.ts'
import type { Address } from '../../protocol/primitives.ts'

/** A contract whose code an account may follow (EIP-7702). */
export type KnownDelegate = {
  readonly name: string
  readonly address: Address
  /** Keccak-256 of the code that was audited; what stands at the address must be that, byte for byte. */
  readonly codeHash: `0x${string}`
  readonly chainIds: readonly ChainId[]
}

/**
 * Every contract that the wallet delegates an account to. No other address is ever signed.
 *
 * `Simple7702Account` of version 0.8: only the account itself, and the EntryPoint on a signature of the account, can make
 * it act. The code hash is of what its authors published (`@account-abstraction/contracts` 0.8.0), the address the one
 * that viem names for it. Which code stands there is looked at anew before each delegation.
 *
 * @see https://eips.ethereum.org/EIPS/eip-7702
 */
const knownDelegates: readonly KnownDelegate[] = [
  {
    name: 'Simple7702Account',
    address: '0xe6cae83bde06e4c305530e199d7217f42808555b',
    codeHash: '0xcc7b633aef4b2543cb8f37522adf1a401f910f0f6b2430c1eecc11f401ccfcf3',
    chainIds: [1, 10, 8453, 31337, 11155111].map((chainNumber) => evmChainId(chainNumber)),
  },
]

/** @returns what accounts are delegated to on a chain; undefined where batches can't be one transaction */
export function findDelegate(chainId: ChainId): KnownDelegate | undefined {
  return knownDelegates.find(({ chainIds }) => chainIds.includes(chainId))
}

/** @returns true for a contract that the wallet delegates accounts to on that chain, whatever the case of its address */
export function isKnownDelegate(chainId: ChainId, address: string): boolean {
  return findDelegate(chainId)?.address === address.toLowerCase()
}
