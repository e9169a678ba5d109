import type { KdfCost } from './kdfParams.ts'

/** What Argon2id is computed from: password and salt as bytes, and its cost. */
export type Argon2Input = KdfCost & { readonly password: Uint8Array; readonly salt: Uint8Array }
