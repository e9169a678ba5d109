import * as v from 'valibot'
import { BackupState, RecoveryPreview, RecoverySource, ShareProgress, ShareSet } from '../backup.ts'
import { AccountId } from '../ids.ts'
import { TimeMs, Uuid } from '../primitives.ts'
import { nothing, Password, PhraseWords } from './commandParts.ts'

/** The commands that show secrets to their owner, back wallets up and bring them back. */
export const backupCommands = {
  revealPhrase: {
    params: v.object({ walletId: v.string() }),
    result: v.object({ words: PhraseWords, hasPassphrase: v.boolean() }),
    when: 'steppedUp',
  },
  /**
   * Compares words of a phrase with what the person wrote down, at least three; kept as checked when all are right. It is
   * not said which is wrong.
   */
  checkPhraseWords: {
    params: v.object({
      walletId: v.string(),
      words: v.pipe(
        v.array(
          v.object({ place: v.pipe(v.number(), v.integer()), word: v.pipe(v.string(), v.maxLength(40)) }),
        ),
        v.maxLength(24),
      ),
    }),
    result: v.object({ right: v.boolean() }),
    when: 'unlocked',
  },
  getBackupState: { params: nothing, result: BackupState, when: 'unlocked' },
  /** Splits a wallet into shares, of which any `threshold` bring it back (SLIP-39). */
  makeShares: {
    params: v.object({
      walletId: v.string(),
      threshold: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(16)),
      count: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(16)),
      passphrase: v.optional(v.pipe(v.string(), v.maxLength(256))),
    }),
    result: v.object({ shares: ShareSet }),
    when: 'steppedUp',
  },
  /** Encrypts all wallets and settings: the text of a file, and the code that alone opens it, shown once. */
  makeBackup: {
    params: nothing,
    result: v.object({ file: v.string(), code: v.string(), createdAtMs: TimeMs }),
    when: 'steppedUp',
  },
  /** How far a set of shares has come. Opens nothing. */
  checkShares: { params: v.object({ shares: ShareSet }), result: ShareProgress, when: 'anytime' },
  /** What a phrase, shares or a backup file would bring back, and what not. Changes nothing. */
  previewRecovery: {
    params: v.object({ source: RecoverySource }),
    result: RecoveryPreview,
    when: 'anytime',
  },
  /** Brings wallets back under a new password. A wallet that is here, damaged or locked for good, is kept aside. */
  recover: {
    params: v.object({ source: RecoverySource, password: Password }),
    result: v.object({ accountId: AccountId }),
    when: 'anytime',
  },
  /** Puts a wallet that was kept aside back by its own password; the present one is kept aside in its turn. */
  putBackWallet: {
    params: v.object({ id: Uuid, password: Password }),
    result: v.object({ accountId: AccountId }),
    when: 'steppedUp',
  },
  /** Lets go of a wallet that was kept aside, for good. */
  dropEarlierWallet: { params: v.object({ id: Uuid }), result: nothing, when: 'steppedUp' },
  exportPrivateKey: {
    params: v.object({ accountId: AccountId }),
    result: v.object({ privateKey: v.string() }),
    when: 'steppedUp',
  },
  /** The private key of an account as a keystore file, locked with a password of its own. */
  exportKeystore: {
    params: v.object({ accountId: AccountId, filePassword: Password }),
    result: v.object({ file: v.string() }),
    when: 'steppedUp',
  },
} as const
