import type { OldContents } from './oldContents.ts'

/** Version 1 to 2: the vault holds the head of the audit log, and wallets may say when they were made and checked. */
export function addAuditState(contents: OldContents): OldContents {
  return { ...contents, version: 2, audit: { pastKeys: [] } }
}
