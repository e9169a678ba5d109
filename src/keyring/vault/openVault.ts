import type { VaultBody } from './body/vaultBody.ts'
import type { VaultContents } from './contents/contents.ts'
import { dataKeyReplaced } from './dataKeyReplaced.ts'
import { parseSealedVault } from './parseSealedVault.ts'
import { openBody } from './sealBody.ts'
import type { StoredVault } from './storedVault.ts'
import { openContentsV1 } from './v1/openVaultV1.ts'

/**
 * Decrypts what the vault holds. Hold it no longer than one task needs it.
 *
 * @param dataKey 32 bytes, from `unlockVault`
 * @throws WalletError `vaultCorrupted` if the vault is damaged, `dataKeyReplaced` if the key is not its own,
 *   `vaultUnreadable` if the contents are of a newer version
 */
export async function openVault(stored: StoredVault, dataKey: Uint8Array): Promise<VaultContents> {
  return (await openVaultBody(stored, dataKey)).contents
}

/** The same with what the vault knows of its slots and its data key. @throws WalletError as `openVault` does */
export async function openVaultBody(stored: StoredVault, dataKey: Uint8Array): Promise<VaultBody> {
  const body = await findVaultBody(parseSealedVault(stored), dataKey)
  if (!body) throw dataKeyReplaced()
  return body
}

/** @returns undefined if the data key does not open it */
export async function findVaultBody(
  sealed: StoredVault,
  dataKey: Uint8Array,
): Promise<VaultBody | undefined> {
  if (sealed.v === 2) return openBody(sealed, dataKey)
  const contents = await openContentsV1(sealed, dataKey)
  // Nothing is known of the slot, and the data key is as old as can be.
  return contents && { contents, dataKeyCreatedAtMs: 0, slotNotes: {} }
}
