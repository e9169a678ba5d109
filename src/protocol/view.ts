import * as v from 'valibot'
import { AlertLevel } from './alerts.ts'
import { Approval } from './approval.ts'
import { Chain, Token } from './chain.ts'
import { KeptDraft } from './draft.ts'
import { AssetAmount } from './explanation.ts'
import { AccountId, ChainId } from './ids.ts'
import { ShortText, TimeMs, Uuid } from './primitives.ts'
import { Sequence } from './sequence.ts'
import { Settings } from './settings.ts'
import { MutedSite, Permission } from './sites.ts'
import { PasskeyPrompt, SlotInfo } from './slots.ts'
import { Activity } from './transaction.ts'
import { UnlockPolicy } from './unlockPolicy.ts'

/** One of the person's accounts, without anything secret. */
export const Account = v.object({
  id: AccountId,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  /** The account kind in `keyring/accounts/`, e.g. `hd`. */
  kind: v.pipe(v.string(), v.maxLength(20)),
  walletId: v.string(),
  /** Absolute derivation path, where the kind has one (BIP-32). */
  path: v.optional(v.string()),
  /** The person put it out of sight. It is still theirs, and still the sites' that may see it. */
  hidden: v.optional(v.boolean()),
})
export type Account = v.InferOutput<typeof Account>

/** One of the person's wallets: a phrase, a key or an address, without anything secret. In the order they are shown. */
export const WalletInfo = v.object({
  id: Uuid,
  kind: v.pipe(v.string(), v.maxLength(20)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  createdAtMs: v.optional(TimeMs),
  phraseCheckedAtMs: v.optional(TimeMs),
  compromisedAtMs: v.optional(TimeMs),
})
export type WalletInfo = v.InferOutput<typeof WalletInfo>

/** What an account holds on a chain, as last read. */
export const Holdings = v.object({
  accountId: AccountId,
  chainId: ChainId,
  assets: v.array(AssetAmount),
  fetchedAtMs: TimeMs,
  /** Why the last reading failed, in a sentence; the amounts are then older than they should be. */
  problem: v.optional(ShortText),
})
export type Holdings = v.InferOutput<typeof Holdings>

/** An approval whose page went away before it was decided, and when it was rejected for that. */
export const GoneApproval = v.object({ approvalId: v.string(), atMs: TimeMs })
export type GoneApproval = v.InferOutput<typeof GoneApproval>

/**
 * `empty`: no wallet yet · `locked` · `unlocked` · `damaged`: a wallet was here and no copy of it can be read.
 */
export const walletStatuses = ['empty', 'locked', 'unlocked', 'damaged'] as const

/**
 * Everything the popup shows, and nothing secret. While locked, accounts, holdings, activity, approvals and
 * permissions are empty lists; `approvalCount` stays true so that the window can say that something waits.
 */
export const View = v.object({
  status: v.picklist(walletStatuses),
  settings: Settings,
  unlockPolicy: UnlockPolicy,
  /** Until when no password and no passkey is tried, after too many wrong ones; null when nothing waits. */
  waitUntilMs: v.nullable(TimeMs),
  /** The same for recovery phrases, which have a wait of their own. */
  phraseWaitUntilMs: v.nullable(TimeMs),
  chains: v.array(Chain),
  wallets: v.array(WalletInfo),
  accounts: v.array(Account),
  activeAccountId: v.optional(AccountId),
  activeChainId: ChainId,
  tokens: v.array(Token),
  holdings: v.array(Holdings),
  activity: v.array(Activity),
  permissions: v.array(Permission),
  mutedSites: v.array(MutedSite),
  sequences: v.array(Sequence),
  /** What was typed into forms and not sent yet; none while locked. */
  drafts: v.array(KeptDraft),
  approvals: v.array(Approval),
  approvalCount: v.number(),
  /** Those of the last minutes; none while locked. */
  goneApprovals: v.array(GoneApproval),
  /** Alerts that the person has not acknowledged, and the worst level among them; none while locked. */
  openAlerts: v.object({ count: v.number(), level: v.optional(AlertLevel) }),
  /** The ways to unlock the wallet; none while locked. */
  slots: v.array(SlotInfo),
  /** The passkeys that may be asked for, locked or not. */
  passkeys: v.array(PasskeyPrompt),
  /** A recovery phrase can reset the password. */
  phraseResets: v.boolean(),
  /** The third copy of the vault can't be kept in this browser. */
  mirrorFailed: v.boolean(),
})
export type View = v.InferOutput<typeof View>

/** The parts of the view that changed; a part is always sent whole. */
export const ViewPatch = v.partial(View)
export type ViewPatch = v.InferOutput<typeof ViewPatch>
