import { ERCS } from 'micro-eth-signer/clearsig/repo.js'
import { CLEARSIG_REPO_FULL } from 'micro-eth-signer/clearsig/repo-full.js'
import { digestText } from '../../src/background/descriptors/digestText.ts'
import { type IndexedRegistry, indexRegistry } from '../../src/inspect/descriptors/indexRegistry.ts'

/**
 * Makes ready the public registry of descriptors (ethereum/clear-signing-erc7730-registry, CC0, as `micro-eth-signer`
 * brings it, which names the commit).
 */
export async function collectDescriptors(): Promise<IndexedRegistry> {
  return indexRegistry({ ...ERCS, ...CLEARSIG_REPO_FULL }, digestText)
}
