import * as v from 'valibot'
import { Chain, FeeQuote, FeeSpeed, RpcUrl, Token } from './chain.ts'
import { accountCommands } from './commands/accountCommands.ts'
import { auditCommands } from './commands/auditCommands.ts'
import { backupCommands } from './commands/backupCommands.ts'
import { nothing } from './commands/commandParts.ts'
import { riskCommands } from './commands/riskCommands.ts'
import { siteCommands } from './commands/siteCommands.ts'
import { unlockCommands } from './commands/unlockCommands.ts'
import { watchCommands } from './commands/watchCommands.ts'
import { Draft, FormName } from './draft.ts'
import { AccountId, AssetId, ChainId } from './ids.ts'
import { Address, Amount, Uuid } from './primitives.ts'
import { Safety } from './reminders.ts'
import { Settings } from './settings.ts'
import { SwapQuote, SwapRequest } from './swap.ts'
import { Activity, ActivityCursor, ReplacementWay } from './transaction.ts'

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

export const walletCommands = {
  ...unlockCommands,
  ...backupCommands,
  ...auditCommands,
  ...accountCommands,
  ...riskCommands,
  ...siteCommands,
  ...watchCommands,
  selectChain: { params: v.object({ chainId: ChainId }), result: nothing, when: 'unlocked' },
  updateSettings: { params: v.partial(Settings), result: nothing, when: 'unlocked' },
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
  /** Keeps what is typed into a form until the wallet locks; without a draft, what was kept of it is dropped. */
  keepDraft: {
    params: v.object({ form: FormName, draft: v.optional(Draft) }),
    result: nothing,
    when: 'unlocked',
  },
  /** Prepares a transfer for review. Nothing is signed: the review is an approval, and is decided as one. */
  proposeSend: {
    params: v.object({ accountId: AccountId, assetId: AssetId, recipient: Address, amount: Amount }),
    result: v.object({ approvalId: Uuid }),
    when: 'unlocked',
  },
  /**
   * Prepares, for review, the transaction that takes the place of one that waits: the same for a higher fee, or nothing at
   * all. Only one of them can be carried out.
   */
  proposeReplacement: {
    params: v.object({ activityId: Uuid, way: ReplacementWay }),
    result: v.object({ approvalId: Uuid }),
    when: 'unlocked',
  },
  /**
   * Reads the next older rows of the activity of one account on one chain, newest first; `before`: where to go on,
   * `unwanted`: what only came in to be seen, and that alone.
   */
  readActivity: {
    params: v.object({
      accountId: AccountId,
      chainId: ChainId,
      before: v.optional(ActivityCursor),
      unwanted: v.optional(v.literal(true)),
    }),
    result: v.object({ rows: v.array(Activity), before: v.optional(ActivityCursor) }),
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
  /** How safe the wallet is against loss, and what has been left too long. */
  getSafety: { params: nothing, result: Safety, when: 'unlocked' },
  /** Puts a reminder off for a time. */
  dismissReminder: {
    params: v.object({ id: v.pipe(v.string(), v.maxLength(100)) }),
    result: nothing,
    when: 'unlocked',
  },
} as const satisfies Record<string, CommandEntry>

export type WalletCommand = keyof typeof walletCommands
export type CommandParams<C extends WalletCommand> = v.InferOutput<(typeof walletCommands)[C]['params']>
export type CommandResult<C extends WalletCommand> = v.InferOutput<(typeof walletCommands)[C]['result']>

/** @returns true when the wallet's screens may command it */
export function isWalletCommand(command: string): command is WalletCommand {
  return Object.hasOwn(walletCommands, command)
}
