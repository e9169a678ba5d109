import type { VaultContents } from './contents/contents.ts'
import { parseSealedVault, vaultCorrupted } from './parseSealedVault.ts'
import { openBody } from './sealBody.ts'
import type { SealedVault } from './sealedVault.ts'

/**
 * Decrypts what the vault holds. Hold it no longer than one task needs it.
 *
 * @param dataKey 32 bytes, from `unlockVault`
 * @throws WalletError `vaultCorrupted` if the vault is damaged or the key is not its own, `vaultUnreadable` if
 *   the contents are of a newer version
 */
export async function openVault(sealed: SealedVault, dataKey: Uint8Array): Promise<VaultContents> {
  const contents = await openBody(parseSealedVault(sealed), dataKey)
  if (!contents) throw vaultCorrupted()
  return contents
}
