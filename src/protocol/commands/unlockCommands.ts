import * as v from 'valibot'
import { AccountId } from '../ids.ts'
import { Hex32, PasskeyAssertion, PasskeyPurpose, PasskeyRegistration } from '../passkeys.ts'
import { Name, TimeMs, Uuid } from '../primitives.ts'
import { UnlockPolicy } from '../unlockPolicy.ts'
import { WalletSource } from '../walletSource.ts'
import { nothing, Password, PhraseWords } from './commandParts.ts'

/** The commands that make a wallet, open it, and change how it is opened. */
export const unlockCommands = {
  /** Makes a new recovery phrase from fresh entropy. It is kept nowhere until `createWallet`. */
  draftPhrase: {
    params: v.object({ wordCount: v.picklist([12, 24]) }),
    result: v.object({ words: PhraseWords }),
    when: 'anytime',
  },
  /** Checks words as they are typed: which are known, what a wrong one may have meant, whether the sum fits. */
  checkPhrase: {
    params: v.object({ words: PhraseWords }),
    result: v.object({
      words: v.array(v.object({ valid: v.boolean(), suggestions: v.array(v.string()) })),
      wordCountValid: v.boolean(),
      checksumValid: v.boolean(),
    }),
    when: 'anytime',
  },
  /** How strong a password is: 0 (guessed at once) to 4, with a hint. `accepted` is what the vault takes. */
  checkPassword: {
    params: v.object({ password: v.pipe(v.string(), v.maxLength(1024)) }),
    result: v.object({ score: v.number(), hint: v.string(), accepted: v.boolean() }),
    when: 'anytime',
  },
  /** Seals a recovery phrase under a password and opens the wallet. */
  createWallet: {
    params: v.object({
      words: PhraseWords,
      passphrase: v.optional(v.pipe(v.string(), v.maxLength(256))),
      password: Password,
    }),
    result: v.object({ accountId: AccountId }),
    when: 'empty',
  },
  /** Seals what the person brings, a phrase or a key or an address, under a password and opens the wallet. */
  createWalletFrom: {
    params: v.object({ source: WalletSource, password: Password }),
    result: v.object({ accountId: AccountId }),
    when: 'empty',
  },
  unlock: { params: v.object({ password: Password }), result: nothing, when: 'anytime' },
  /**
   * Asks a question for a passkey to answer, good once, for one purpose, for two minutes; with a salt and a random user
   * for a new passkey. Bytes are lower-case hex.
   */
  requestChallenge: {
    params: v.object({ purpose: PasskeyPurpose }),
    result: v.object({ challenge: Hex32, prfSalt: Hex32, userId: Hex32 }),
    when: 'anytime',
  },
  unlockWithPasskey: { params: v.object({ assertion: PasskeyAssertion }), result: nothing, when: 'anytime' },
  /** As `stepUp`, by a passkey. */
  stepUpWithPasskey: { params: v.object({ assertion: PasskeyAssertion }), result: nothing, when: 'unlocked' },
  /** Proves that the person is there, for what needs it within the next minute. */
  stepUp: { params: v.object({ password: Password }), result: nothing, when: 'unlocked' },
  lock: { params: nothing, result: nothing, when: 'anytime' },
  /** Locks, takes every site's permission away, and rejects whatever waits. */
  lockEverything: { params: nothing, result: nothing, when: 'anytime' },
  /** Tells the auto-lock that the person is here. */
  noteActivity: { params: nothing, result: nothing, when: 'anytime' },
  changePassword: {
    params: v.object({ password: Password, newPassword: Password }),
    result: nothing,
    when: 'unlocked',
  },
  /** Puts a new password in the place of a forgotten one, and unlocks: by a phrase that was made a slot before. */
  resetPasswordByPhrase: {
    params: v.object({ words: PhraseWords, newPassword: Password }),
    result: nothing,
    when: 'anytime',
  },
  /** Changes how long the wallet stays open, and when it asks once more who is there. */
  setUnlockPolicy: { params: v.partial(UnlockPolicy), result: nothing, when: 'steppedUp' },
  /** Lets the phrase of one of the wallets reset the password. */
  addPhraseSlot: {
    params: v.object({ walletId: v.string(), name: Name }),
    result: v.object({ slotId: Uuid }),
    when: 'steppedUp',
  },
  /** Lets a passkey unlock the wallet, once the answer to its making is verified. */
  addPasskeySlot: {
    params: v.object({
      name: Name,
      registration: PasskeyRegistration,
      prfSalt: Hex32,
      prfOutput: Hex32,
      expiresAtMs: v.optional(TimeMs),
    }),
    result: v.object({ slotId: Uuid }),
    when: 'steppedUp',
  },
  renameSlot: { params: v.object({ slotId: Uuid, name: Name }), result: nothing, when: 'steppedUp' },
  /** Sets when a slot ends; without a moment it never does. */
  setSlotExpiry: {
    params: v.object({ slotId: Uuid, expiresAtMs: v.optional(TimeMs) }),
    result: nothing,
    when: 'steppedUp',
  },
  revokeSlot: { params: v.object({ slotId: Uuid }), result: nothing, when: 'steppedUp' },
  /** Draws the vault's data key anew, at the person's wish. */
  rotateDataKey: { params: nothing, result: nothing, when: 'steppedUp' },
} as const
