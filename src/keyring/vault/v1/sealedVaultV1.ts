import * as v from 'valibot'
import { TimeMs, Uuid } from '../../../protocol/primitives.ts'
import { KdfParams } from '../kdf/kdfParams.ts'
import { Ciphertext, Counter, Hash, Iv } from '../sealedVault.ts'

const PasswordSlotV1 = v.strictObject({
  type: v.literal('password'),
  slotId: Uuid,
  createdAtMs: TimeMs,
  kdf: KdfParams,
  wrap: v.strictObject({ iv: Iv, ct: v.pipe(v.string(), v.regex(/^[0-9a-f]{96}$/)) }),
})

/** The first vault: a password, whose key encrypts the data key itself. It is read, and never written any more. */
export const SealedVaultV1 = v.strictObject({
  v: v.literal(1),
  vaultId: Uuid,
  gen: Counter,
  schema: Counter,
  slots: v.pipe(v.array(PasswordSlotV1), v.length(1)),
  iv: Iv,
  ct: Ciphertext,
  checksum: Hash,
})
export type SealedVaultV1 = v.InferOutput<typeof SealedVaultV1>
