import type { ScryptParams } from './keystore.ts'

/** What scrypt is computed from, beside the password. */
export type ScryptInput = Pick<ScryptParams, 'n' | 'r' | 'p' | 'salt'>
