import * as v from 'valibot'
import { SealedVault } from './sealedVault.ts'
import { SealedVaultV1 } from './v1/sealedVaultV1.ts'

/** A vault as it may be found: of this version, or of an older one, which is brought up to date at unlock. */
export const StoredVault = v.variant('v', [SealedVault, SealedVaultV1])
export type StoredVault = v.InferOutput<typeof StoredVault>
