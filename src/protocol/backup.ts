import * as v from 'valibot'
import { AccountId } from './ids.ts'
import { TimeMs, Uuid } from './primitives.ts'

const Words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(60))
const Passphrase = v.pipe(v.string(), v.maxLength(256))

/** The text of a backup file, as long as one can be (`MAX_FILE_LETTERS` of the keyring). */
const BackupText = v.pipe(v.string(), v.maxLength(8 * 1024 * 1024 + 4096))

/** The code of a backup file, as the person types it. */
const TypedCode = v.pipe(v.string(), v.maxLength(200))

/** Shares, some of those that were made, as their words (SLIP-39). */
export const ShareSet = v.pipe(v.array(Words), v.minLength(1), v.maxLength(64))

/**
 * Shares, and how they are read. `opens`: what they are of. `phrase`, the entropy of a recovery phrase, as this wallet
 * makes them; `seed`, the root of the keys itself, as hardware wallets of SLIP-39 make them. Nothing in a share says which.
 */
export const SharesOpening = v.object({
  shares: ShareSet,
  opens: v.picklist(['phrase', 'seed']),
  /** Of the shares. */
  passphrase: v.optional(Passphrase),
  /** Of the recovery phrase that they give (BIP-39). */
  phrasePassphrase: v.optional(Passphrase),
})
export type SharesOpening = v.InferOutput<typeof SharesOpening>

/** What a wallet can be brought back from. */
export const RecoverySource = v.variant('kind', [
  v.object({ kind: v.literal('phrase'), words: Words, passphrase: v.optional(Passphrase) }),
  v.object({ kind: v.literal('shares'), ...SharesOpening.entries }),
  v.object({ kind: v.literal('file'), file: BackupText, code: TypedCode }),
])
export type RecoverySource = v.InferOutput<typeof RecoverySource>

const NamedAccount = v.object({ accountId: AccountId, name: v.string() })

/** What would come back, and what would not. */
export const RecoveryPreview = v.object({
  wallets: v.array(v.object({ name: v.string(), accounts: v.array(NamedAccount) })),
  /** The phrase opens the wallet that is here: all of it stays, and only the password becomes another. */
  keepsAll: v.boolean(),
  /** Whether one of the accounts that are here comes back. Only then is anything said about the others. */
  known: v.boolean(),
  /** Accounts that are here and that this does not open. */
  lost: v.array(NamedAccount),
  /** When the backup file was made. */
  createdAtMs: v.optional(TimeMs),
})
export type RecoveryPreview = v.InferOutput<typeof RecoveryPreview>

/** How far a set of shares has come. */
export const ShareProgress = v.object({
  /** Groups that are complete, and how many it takes; one of one as a rule. */
  completeGroups: v.number(),
  neededGroups: v.number(),
  /** Of each group that a share is here of. */
  groups: v.array(v.object({ index: v.number(), have: v.number(), need: v.number() })),
  complete: v.boolean(),
})

/** How well a wallet is backed up. */
const WalletBackup = v.object({
  walletId: v.string(),
  name: v.string(),
  kind: v.string(),
  hasPhrase: v.boolean(),
  hasPassphrase: v.boolean(),
  /** Whether it can be split into shares. */
  canSplit: v.boolean(),
  wordCount: v.number(),
  phraseCheckedAtMs: v.optional(TimeMs),
  sharesMadeAtMs: v.optional(TimeMs),
})
export type WalletBackup = v.InferOutput<typeof WalletBackup>

/** A wallet that another one took the place of. */
const AsideSummary = v.object({
  id: Uuid,
  setAsideAtMs: TimeMs,
  accountNames: v.array(v.string()),
  /** Whether a copy of it can be read, so that its password opens it. */
  intact: v.boolean(),
})
export type AsideSummary = v.InferOutput<typeof AsideSummary>

/** All there is to say about backups. */
export const BackupState = v.object({
  wallets: v.array(WalletBackup),
  fileMadeAtMs: v.optional(TimeMs),
  aside: v.array(AsideSummary),
})
export type BackupState = v.InferOutput<typeof BackupState>
