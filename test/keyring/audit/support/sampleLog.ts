import { chainEvents } from '../../../../src/keyring/audit/chainEvents.ts'
import { createAuditCheck } from '../../../../src/keyring/audit/createAuditCheck.ts'
import { createAuditKeys } from '../../../../src/keyring/audit/createAuditKeys.ts'
import { deriveAuditKey } from '../../../../src/keyring/audit/deriveAuditKey.ts'
import { keepAuditKey } from '../../../../src/keyring/audit/keepAuditKey.ts'
import type { AuditState } from '../../../../src/keyring/vault/contents/auditState.ts'
import type { AuditMark } from '../../../../src/protocol/audit.ts'
import { type AuditEntry, auditTypes } from '../../../../src/protocol/audit.ts'
import type { Origin } from '../../../../src/protocol/ids.ts'
import { sampleContents } from '../../support/sampleVault.ts'

export const VAULT_ID = '8f14e45f-ceea-467f-a8d5-6a4f3c9b1d20'

/** A log, what the vault holds of it, and the data key of today. */
export type SampleLog = { entries: AuditEntry[]; state: AuditState; dataKey: Uint8Array }

/**
 * A log chained under several data keys, one after another.
 *
 * @param counts how many entries under each
 */
export function sampleLog(counts: readonly number[]): SampleLog {
  let contents = sampleContents()
  let last: AuditMark | undefined
  const entries: AuditEntry[] = []
  counts.forEach((count, epoch) => {
    const happenings = Array.from({ length: count }, (_, index) => ({
      type: auditTypes[(index * 7 + epoch) % auditTypes.length] ?? 'signed',
      atMs: 1_700_000_000_000 + entries.length + index,
      ...(index % 2 === 0 && { origin: 'https://app.example' as Origin, subject: 'transaction' }),
    }))
    const key = deriveAuditKey(dataKeyOf(epoch), VAULT_ID)
    entries.push(...chainEvents({ happenings, last, key, vaultId: VAULT_ID }))
    last = entries.at(-1)
    if (epoch < counts.length - 1) {
      contents = keepAuditKey(contents, { dataKey: dataKeyOf(epoch), vaultId: VAULT_ID })
    }
  })
  const head = last && { seq: last.seq, mac: last.mac }
  return {
    entries,
    state: { ...contents.audit, ...(head && { head }) },
    dataKey: dataKeyOf(counts.length - 1),
  }
}

function dataKeyOf(epoch: number): Uint8Array {
  return new Uint8Array(32).fill(epoch + 1)
}

/** @returns what the check says of these entries */
export function check(entries: readonly unknown[], { state, dataKey }: Omit<SampleLog, 'entries'>) {
  const keys = createAuditKeys(state, { dataKey, vaultId: VAULT_ID })
  const checking = createAuditCheck({ state, keys, vaultId: VAULT_ID })
  for (const entry of entries) if (!checking.take(entry)) break
  return checking.finish()
}
