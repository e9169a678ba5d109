import { hexToBytes } from '@noble/hashes/utils.js'
import type { AuditState } from '../vault/contents/auditState.ts'
import { wipe } from '../wipe.ts'
import { auditKeyId, deriveAuditKey } from './deriveAuditKey.ts'

/** The keys that may vouch for entries, by their ids; `place` is their order in time. */
export type AuditKeys = {
  find(keyId: string): { readonly key: Uint8Array; readonly place: number } | undefined
  wipe(): void
}

/** @returns the keys of the past and the one of today; the caller wipes them after use */
export function createAuditKeys(
  { pastKeys }: Pick<AuditState, 'pastKeys'>,
  { dataKey, vaultId }: { dataKey: Uint8Array; vaultId: string },
): AuditKeys {
  const keys = [...pastKeys.map((key) => hexToBytes(key)), deriveAuditKey(dataKey, vaultId)]
  const byId = new Map(keys.map((key, place) => [auditKeyId(key), { key, place }]))
  return { find: (keyId) => byId.get(keyId), wipe: () => wipe(...keys) }
}
