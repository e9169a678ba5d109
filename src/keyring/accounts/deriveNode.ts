import { HDKey } from '@scure/bip32'
import { WalletError } from '../../protocol/errors.ts'

const PATH = /^m(\/\d{1,10}'?)*$/

/**
 * Derives one node of the tree of keys that grows from a seed (BIP-32).
 *
 * @param seed 16 to 64 bytes
 * @param path absolute, e.g. `m/44'/60'/0'/0`
 * @returns the node; the caller wipes it with `wipePrivateData`
 * @throws WalletError `badDerivationPath` if the path is malformed, a step is 2^31 or more, or a step has no
 *   valid child (BIP-32, 1 in 2^127)
 */
export function deriveNode(seed: Uint8Array, path: string): HDKey {
  if (!PATH.test(path)) throw badDerivationPath()
  const master = HDKey.fromMasterSeed(seed)
  try {
    // The root derives to itself: give a node of its own, so that wiping the master leaves it whole.
    return path === 'm' ? HDKey.fromMasterSeed(seed) : master.derive(path)
  } catch (cause) {
    throw badDerivationPath(cause)
  } finally {
    master.wipePrivateData()
  }
}

/** @returns the error of a path that leads nowhere */
export function badDerivationPath(cause?: unknown): WalletError {
  return new WalletError(
    'invalidInput',
    "This derivation path leads to no key. An example: m/44'/60'/0'/0/0",
    {
      reason: 'badDerivationPath',
      cause,
    },
  )
}
