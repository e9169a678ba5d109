import * as v from 'valibot'
import { AuditEntry, AuditSeq, AuditVerdict } from './audit.ts'
import { BackupState, RecoveryPreview, RecoverySource, ShareProgress, ShareSet } from './backup.ts'
import { Chain, FeeQuote, FeeSpeed, RpcUrl, Token } from './chain.ts'
import { DerivationPath, DerivationPattern } from './derivation.ts'
import { AccountId, AssetId, ChainId, Origin } from './ids.ts'
import { Hex32, PasskeyAssertion, PasskeyPurpose, PasskeyRegistration } from './passkeys.ts'
import { Address, Amount, Hash, TimeMs, Uuid } from './primitives.ts'
import { Safety } from './reminders.ts'
import { riskCommands } from './riskCommands.ts'
import { Settings } from './settings.ts'
import { Grant } from './sites.ts'
import { SlotName } from './slots.ts'
import { SwapQuote, SwapRequest } from './swap.ts'
import { UnlockPolicy } from './unlockPolicy.ts'
import { WalletSource } from './walletSource.ts'

/**
 * What the wallet's own screens may command. None of these names exists on the page's channel.
 *
 * `when`: the state the wallet must be in, or `anytime`. `steppedUp` is unlocked, and the person has proved within the
 * last minute to be there, by password or passkey; the background enforces it.
 */
type CommandEntry = {
  readonly params: v.GenericSchema<unknown, unknown>
  readonly result: v.GenericSchema<unknown, unknown>
  readonly when: CommandState
}

export type CommandState = 'anytime' | 'empty' | 'unlocked' | 'steppedUp'

const nothing = v.object({})
const Password = v.pipe(v.string(), v.minLength(1), v.maxLength(1024))
const PhraseWords = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(24))
const AccountName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40))

/** How far a search for used accounts has come. */
const SearchPlace = v.object({
  first: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  unusedBefore: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
})
/** One place up, or one down. */
const Step = v.picklist([-1, 1])
const AddedWallet = v.object({ walletId: v.string(), accountId: AccountId })

export const walletCommands = {
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
  /** Lets the phrase of one of the wallets reset the password. */
  addPhraseSlot: {
    params: v.object({ walletId: v.string(), name: SlotName }),
    result: v.object({ slotId: Uuid }),
    when: 'steppedUp',
  },
  /** Lets a passkey unlock the wallet, once the answer to its making is verified. */
  addPasskeySlot: {
    params: v.object({
      name: SlotName,
      registration: PasskeyRegistration,
      prfSalt: Hex32,
      prfOutput: Hex32,
      expiresAtMs: v.optional(TimeMs),
    }),
    result: v.object({ slotId: Uuid }),
    when: 'steppedUp',
  },
  renameSlot: { params: v.object({ slotId: Uuid, name: SlotName }), result: nothing, when: 'steppedUp' },
  /** Sets when a slot ends; without a moment it never does. */
  setSlotExpiry: {
    params: v.object({ slotId: Uuid, expiresAtMs: v.optional(TimeMs) }),
    result: nothing,
    when: 'steppedUp',
  },
  revokeSlot: { params: v.object({ slotId: Uuid }), result: nothing, when: 'steppedUp' },
  /** Draws the vault's data key anew, at the person's wish. */
  rotateDataKey: { params: nothing, result: nothing, when: 'steppedUp' },
  addAccount: {
    params: v.object({ walletId: v.string(), name: v.optional(AccountName) }),
    result: v.object({ accountId: AccountId }),
    when: 'unlocked',
  },
  /** Adds the accounts of a recovery phrase that are on these paths. */
  addAccountsAt: {
    params: v.object({
      walletId: v.string(),
      paths: v.pipe(v.array(DerivationPath), v.minLength(1), v.maxLength(100)),
    }),
    result: v.object({ accountIds: v.array(AccountId) }),
    when: 'unlocked',
  },
  /**
   * Looks at the next 20 accounts of a recovery phrase for use on chains, and says which were used and where to go on; the
   * search is over when it does not. The nodes of these chains see the addresses.
   */
  findAccounts: {
    params: v.object({
      walletId: v.string(),
      pattern: DerivationPattern,
      chainIds: v.pipe(v.array(ChainId), v.minLength(1), v.maxLength(20)),
      ...SearchPlace.entries,
    }),
    result: v.object({
      found: v.array(
        v.object({
          accountId: AccountId,
          path: v.string(),
          uses: v.array(
            v.object({
              chainId: ChainId,
              transactionCount: v.number(),
              native: Amount,
              tokenCount: v.number(),
            }),
          ),
        }),
      ),
      next: v.optional(SearchPlace),
    }),
    when: 'unlocked',
  },
  /** Takes in another wallet that the person has already. */
  importWallet: {
    params: v.object({ source: WalletSource, name: v.optional(AccountName) }),
    result: AddedWallet,
    when: 'unlocked',
  },
  /** Makes another wallet, from fresh entropy. Its phrase is to be revealed and written down after that. */
  createAnotherWallet: {
    params: v.object({ wordCount: v.picklist([12, 24]), name: v.optional(AccountName) }),
    result: AddedWallet,
    when: 'unlocked',
  },
  /** Opens the wallet that a recovery phrase has under another passphrase (BIP-39). */
  openHiddenWallet: {
    params: v.object({
      walletId: v.string(),
      passphrase: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
      name: v.optional(AccountName),
    }),
    result: AddedWallet,
    when: 'unlocked',
  },
  renameWallet: {
    params: v.object({ walletId: v.string(), name: AccountName }),
    result: nothing,
    when: 'unlocked',
  },
  /** Moves a wallet up (-1) or down (1) among the others. */
  moveWallet: { params: v.object({ walletId: v.string(), by: Step }), result: nothing, when: 'unlocked' },
  /** Moves an account up (-1) or down (1) in its wallet. */
  moveAccount: { params: v.object({ accountId: AccountId, by: Step }), result: nothing, when: 'unlocked' },
  /** Puts an account out of sight, or back. */
  hideAccount: {
    params: v.object({ accountId: AccountId, hidden: v.boolean() }),
    result: nothing,
    when: 'unlocked',
  },
  /** Takes one account of several out of its wallet. */
  removeAccount: { params: v.object({ accountId: AccountId }), result: nothing, when: 'unlocked' },
  /** Takes a wallet out, with its phrase or key. */
  removeWallet: { params: v.object({ walletId: v.string() }), result: nothing, when: 'steppedUp' },
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
  renameAccount: {
    params: v.object({ accountId: AccountId, name: AccountName }),
    result: nothing,
    when: 'unlocked',
  },
  selectAccount: { params: v.object({ accountId: AccountId }), result: nothing, when: 'unlocked' },
  selectChain: { params: v.object({ chainId: ChainId }), result: nothing, when: 'unlocked' },
  updateSettings: { params: v.partial(Settings), result: nothing, when: 'unlocked' },
  /** Changes how long the wallet stays open, and when it asks once more who is there. */
  setUnlockPolicy: { params: v.partial(UnlockPolicy), result: nothing, when: 'steppedUp' },
  /** Adds a chain, after asking its node whether it is the chain it is said to be. */
  addChain: { params: v.object({ chain: Chain }), result: nothing, when: 'unlocked' },
  /**
   * Replaces the nodes of a chain; an empty list restores the built-in ones. For a built-in chain it takes a fresh proof
   * that the person is there.
   */
  setRpcUrls: {
    params: v.object({ chainId: ChainId, rpcUrls: v.pipe(v.array(RpcUrl), v.maxLength(12)) }),
    result: nothing,
    when: 'unlocked',
  },
  removeChain: { params: v.object({ chainId: ChainId }), result: nothing, when: 'unlocked' },
  /** Reads a token's own name, symbol and decimals from the chain. */
  lookUpToken: {
    params: v.object({ chainId: ChainId, address: Address }),
    result: v.object({ token: Token }),
    when: 'unlocked',
  },
  addToken: { params: v.object({ token: Token }), result: nothing, when: 'unlocked' },
  removeToken: {
    params: v.object({ chainId: ChainId, address: Address }),
    result: nothing,
    when: 'unlocked',
  },
  /** Reads balances and incoming transfers of the active account on the active chain. */
  refreshHoldings: { params: nothing, result: nothing, when: 'unlocked' },
  /** What can be sent of an asset at most, the fee left aside, and what the fee would be (wei). */
  estimateSend: {
    params: v.object({
      accountId: AccountId,
      assetId: AssetId,
      recipient: v.optional(Address),
      speed: FeeSpeed,
    }),
    result: v.object({ maximum: Amount, fees: FeeQuote, gasLimit: Amount }),
    when: 'unlocked',
  },
  /** Prepares a transfer for review. Nothing is signed: the review is an approval, and is decided as one. */
  proposeSend: {
    params: v.object({ accountId: AccountId, assetId: AssetId, recipient: Address, amount: Amount }),
    result: v.object({ approvalId: Uuid }),
    when: 'unlocked',
  },
  /** Asks every exchange of the chain what it would give for an exact amount; the best first. */
  quoteSwap: { params: SwapRequest, result: v.object({ quotes: v.array(SwapQuote) }), when: 'unlocked' },
  /**
   * Prepares the next step of a swap for review: leave for the exchange to move what is paid, where that is missing,
   * else the swap itself. Nothing is signed: each step is an approval. Once the leave is in a block, it is called again.
   */
  proposeSwap: {
    params: v.object({ ...SwapRequest.entries, quoteId: v.string() }),
    result: v.object({ approvalId: Uuid, step: v.picklist(['allow', 'swap']) }),
    when: 'unlocked',
  },
  ...riskCommands,
  /** Changes the allowance that an approval asks for, and works the approval out anew. */
  capAllowance: {
    params: v.object({ approvalId: Uuid, amount: Amount }),
    result: nothing,
    when: 'unlocked',
  },
  /** Works an approval out anew: newest block, newest fees. */
  refreshReview: { params: v.object({ approvalId: Uuid }), result: nothing, when: 'unlocked' },
  /**
   * Approves exactly what was shown: the hash is the snapshot's; another one is refused. `choice` is parsed
   * again by the kind of the approval (`approvalKinds`).
   */
  approve: {
    params: v.object({ approvalId: Uuid, snapshotHash: Hash, choice: v.record(v.string(), v.unknown()) }),
    result: v.object({ hash: v.optional(Hash) }),
    when: 'unlocked',
  },
  reject: { params: v.object({ approvalId: Uuid }), result: nothing, when: 'anytime' },
  rejectAll: { params: nothing, result: nothing, when: 'anytime' },
  /** Changes what a connected site is granted. */
  changePermission: { params: v.object({ origin: Origin, grant: Grant }), result: nothing, when: 'unlocked' },
  /** Rejects what a site asks for, and asks the person nothing more for it for an hour. */
  muteSite: { params: v.object({ origin: Origin }), result: nothing, when: 'unlocked' },
  unmuteSite: { params: v.object({ origin: Origin }), result: nothing, when: 'unlocked' },
  disconnectAllSites: { params: nothing, result: nothing, when: 'anytime' },
  /** How safe the wallet is against loss, and what has been left too long. */
  getSafety: { params: nothing, result: Safety, when: 'unlocked' },
  /** Puts a reminder off for a time. */
  dismissReminder: {
    params: v.object({ id: v.pipe(v.string(), v.maxLength(100)) }),
    result: nothing,
    when: 'unlocked',
  },
  /** Entries of the audit log, newest first; `before` in the result is where the next piece goes on, if there is one. */
  readAudit: {
    params: v.object({ before: v.optional(AuditSeq), limit: v.pipe(AuditSeq, v.maxValue(500)) }),
    result: v.object({ entries: v.array(AuditEntry), before: v.optional(AuditSeq) }),
    when: 'unlocked',
  },
  /** Checks the whole audit log. */
  verifyAudit: { params: nothing, result: AuditVerdict, when: 'unlocked' },
  /** The audit log as a file that can be checked anywhere, and the code that says whose it is. */
  exportAudit: {
    params: nothing,
    result: v.object({ text: v.string(), code: v.string() }),
    when: 'steppedUp',
  },
  disconnectSite: { params: v.object({ origin: Origin }), result: nothing, when: 'unlocked' },
} as const satisfies Record<string, CommandEntry>

export type WalletCommand = keyof typeof walletCommands
export type CommandParams<C extends WalletCommand> = v.InferOutput<(typeof walletCommands)[C]['params']>
export type CommandResult<C extends WalletCommand> = v.InferOutput<(typeof walletCommands)[C]['result']>

/** @returns true when the wallet's screens may command it */
export function isWalletCommand(command: string): command is WalletCommand {
  return Object.hasOwn(walletCommands, command)
}
