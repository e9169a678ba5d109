import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { AuditVerdict } from '../../../protocol/audit.ts'
import { TimeMs, Uuid } from '../../../protocol/primitives.ts'
import { canonicalJson } from '../../vault/canonicalJson.ts'

/** 16 bytes of SHA-256 are enough: whoever forges must hit one given hash. */
const HASH_DIGITS = 32

/** The first line of an export: what the wallet vouches for, line by line, and its signature. */
export const ExportSeal = v.strictObject({
  pellucid: v.literal('audit log'),
  v: v.literal(1),
  vaultId: Uuid,
  exportedAtMs: TimeMs,
  /** What the wallet's own check said of the log when it was exported. */
  verdict: AuditVerdict,
  /** Number of the first entry. */
  firstSeq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** The first 16 bytes of the SHA-256 of each of the lines that follow, as hex, one after another. */
  hashes: v.pipe(v.string(), v.regex(/^([0-9a-f]{32})*$/)),
  /** secp256k1, compressed, as hex. */
  publicKey: v.pipe(v.string(), v.regex(/^0[23][0-9a-f]{64}$/)),
  /** ECDSA over the SHA-256 of all of the above as canonical JSON; r and s, as hex. */
  signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{128}$/)),
})
export type ExportSeal = v.InferOutput<typeof ExportSeal>

/** @returns 32 bytes: what the signature of a seal is over */
export function digestSeal({
  signature: _,
  ...sealed
}: Omit<ExportSeal, 'signature'> & { signature?: string }) {
  return sha256(utf8ToBytes(`wallet|audit-export|v1|${canonicalJson(sealed)}`))
}

/** @returns what stands for a line in the seal */
export function hashLine(line: string): string {
  return bytesToHex(sha256(utf8ToBytes(line))).slice(0, HASH_DIGITS)
}

/** @returns the hashes of the lines, in order */
export function splitHashes(hashes: string): string[] {
  return hashes.match(/.{32}/g) ?? []
}
