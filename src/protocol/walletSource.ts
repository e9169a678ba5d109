import * as v from 'valibot'
import { SharesOpening } from './backup.ts'

/** Where a wallet comes from that the person has already. */
export const WalletSource = v.variant('type', [
  v.object({
    type: v.literal('phrase'),
    words: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(24)),
    passphrase: v.optional(v.pipe(v.string(), v.maxLength(256))),
  }),
  v.object({ type: v.literal('privateKey'), privateKey: v.pipe(v.string(), v.maxLength(200)) }),
  /** The text of a keystore file (Web3 Secret Storage, version 3) and the password it was locked with. */
  v.object({
    type: v.literal('keystore'),
    file: v.pipe(v.string(), v.maxLength(40_000)),
    filePassword: v.pipe(v.string(), v.maxLength(1024)),
  }),
  /** SLIP-39. */
  v.object({ type: v.literal('shares'), ...SharesOpening.entries }),
  v.object({ type: v.literal('address'), address: v.pipe(v.string(), v.maxLength(200)) }),
])
export type WalletSource = v.InferOutput<typeof WalletSource>
