import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { drawBytes } from '../../random/drawBytes.ts'
import type { PhraseParams } from './slot.ts'
import type { SlotType } from './slotType.ts'

/** `entropy`: what the words stand for, 16 to 32 bytes (BIP-39). */
export type PhraseSecret = { readonly type: 'phrase'; readonly entropy: Uint8Array }

/**
 * Opens the vault by a recovery phrase, so that a forgotten password can be replaced. A phrase has 128 bits at least,
 * which no slow function need stretch. Nothing in the slot says whose phrase it is.
 */
export const phraseSlot: SlotType<PhraseParams, PhraseSecret, object> = {
  createParams: (_, random) => ({ salt: bytesToHex(drawBytes(random, 32)) }),
  assertParams: () => {},
  fits: () => true,
  deriveKey: async ({ entropy }, { salt }, vaultId) =>
    hkdf(sha256, entropy, hexToBytes(salt), utf8ToBytes(`wallet|phrase-kek|v1|${vaultId}`), 32),
}
