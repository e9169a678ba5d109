import { bytesToHex } from '@noble/hashes/utils.js'
import { getPublicKey } from '@noble/secp256k1'
import type { AuditVerdict } from '../../../protocol/audit.ts'
import { signDigest } from '../../sign/signDigest.ts'
import { wipe } from '../../wipe.ts'
import { deriveExportKey, formatExportCode } from './exportKey.ts'
import { digestSeal, hashLine } from './exportSeal.ts'

/**
 * Writes the audit log as JSONL: a seal, then one entry a line. What could forge an entry is not in it, nor in the code.
 *
 * @param options.entries as they are stored, whole or not
 * @returns the file, and the code that says whose seal it must bear; the code is no secret
 */
export function formatAuditExport(options: {
  entries: readonly unknown[]
  verdict: AuditVerdict
  firstSeq: number
  vaultId: string
  dataKey: Uint8Array
  exportedAtMs: number
}): { text: string; code: string } {
  const { entries, dataKey, vaultId, verdict, firstSeq, exportedAtMs } = options
  const lines = entries.map((entry) => JSON.stringify(entry))
  const key = deriveExportKey(dataKey, vaultId)
  try {
    const publicKey = bytesToHex(getPublicKey(key))
    const sealed = {
      pellucid: 'audit log',
      v: 1,
      vaultId,
      exportedAtMs,
      verdict,
      firstSeq,
      hashes: lines.map(hashLine).join(''),
      publicKey,
    } as const
    const { r, s } = signDigest(key, digestSeal(sealed))
    const seal = JSON.stringify({ ...sealed, signature: `${r.slice(2)}${s.slice(2)}` })
    return { text: `${[seal, ...lines].join('\n')}\n`, code: formatExportCode(publicKey) }
  } finally {
    wipe(key)
  }
}
