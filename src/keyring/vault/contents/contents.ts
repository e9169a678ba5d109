import * as v from 'valibot'
import { Wallet } from '../../accounts/accountKinds.ts'
import { VaultApiKey } from './apiKey.ts'
import { AuditState } from './auditState.ts'

/** Version of the contents that this code writes. `migrations.ts` brings older ones up to it. */
export const CONTENTS_VERSION = 2

/** Everything secret, as the vault holds it. */
export const VaultContents = v.strictObject({
  version: v.literal(CONTENTS_VERSION),
  wallets: v.pipe(v.array(Wallet), v.minLength(1), v.maxLength(100)),
  audit: AuditState,
  /** Keys to services of the person's own, the newest first. They are in no backup. */
  apiKeys: v.optional(v.pipe(v.array(VaultApiKey), v.maxLength(8))),
})
export type VaultContents = v.InferOutput<typeof VaultContents>
