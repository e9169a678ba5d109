import { deriveNode } from './deriveNode.ts'

/**
 * Derives the private key of one account from a seed.
 *
 * @param seed 64 bytes, from the recovery phrase (BIP-39)
 * @param path absolute derivation path, e.g. `m/44'/60'/0'/0/0` (BIP-44)
 * @returns 32 bytes; the caller wipes them after use
 * @throws WalletError `badDerivationPath` if the path is malformed or a step has no valid child (BIP-32)
 */
export function derivePrivateKey(seed: Uint8Array, path: string): Uint8Array {
  const node = deriveNode(seed, path)
  try {
    if (!node.privateKey) throw new TypeError('A node below a seed has a private key')
    return Uint8Array.from(node.privateKey)
  } finally {
    node.wipePrivateData()
  }
}
