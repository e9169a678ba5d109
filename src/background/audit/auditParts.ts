import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'

/** What it takes to read the audit log: where it is, and the vault that knows its newest entry. */
export type AuditParts = {
  readonly platform: Pick<Platform, 'log'>
  readonly session: Pick<Session, 'withDataKey'>
  readonly vault: Pick<VaultKeeper, 'id' | 'read'>
}
