import * as v from 'valibot'
import { Allowance, HistorySearch } from '../allowance.ts'
import { AssetAmount, Party } from '../explanation.ts'
import { AccountId, ChainId } from '../ids.ts'
import { Uuid } from '../primitives.ts'
import { RescueWish } from '../sequence.ts'
import { nothing } from './commandParts.ts'

const Place = v.object({ accountId: AccountId, chainId: ChainId })

/** The commands about what is at risk: what others may take, and how it is brought to safety. */
export const riskCommands = {
  /**
   * Searches some more of an account's history on a chain for what others may take from it, and reads what stands now.
   * Called again until it is complete; what was found is kept.
   */
  searchAllowances: {
    params: Place,
    result: v.object({ allowances: v.array(Allowance), search: HistorySearch }),
    when: 'unlocked',
  },
  /** As `searchAllowances`, for what the account holds: the native coin, tokens and NFTs. */
  searchAssets: {
    params: Place,
    result: v.object({
      assets: v.array(v.object({ ...AssetAmount.entries, isKnown: v.boolean() })),
      search: HistorySearch,
    }),
    when: 'unlocked',
  },
  /** How many allowances stood on each chain that was searched, when it was last asked. Asks nobody. */
  getKnownAllowances: {
    params: v.object({ accountIds: v.array(AccountId) }),
    result: v.object({ known: v.array(v.object({ ...Place.entries, count: v.number() })) }),
    when: 'unlocked',
  },
  /** Whose code an account follows on a chain (EIP-7702), and whether it could follow a contract that the wallet knows. */
  getDelegation: {
    params: Place,
    result: v.object({
      /** `known`: a contract that the wallet knows · `stranger`: another one · `none`. */
      state: v.picklist(['none', 'known', 'stranger']),
      /** Whom it follows. */
      delegate: v.optional(Party),
      /** Several actions can be one transaction here, now or after an upgrade. */
      isOffered: v.boolean(),
    }),
    when: 'unlocked',
  },
  /** Prepares taking allowances back, one or many, for review. */
  proposeRevocations: {
    params: v.object({
      allowances: v.pipe(
        v.array(v.object({ ...Place.entries, id: v.pipe(v.string(), v.maxLength(200)) })),
        v.minLength(1),
        v.maxLength(300),
      ),
      /** In one transaction, where the account can or could do that. */
      together: v.optional(v.boolean()),
    }),
    result: v.object({ approvalId: Uuid }),
    when: 'unlocked',
  },
  /** Drafts the transactions that bring all that a wallet has to an account of another one, for review. */
  proposeRescue: {
    params: RescueWish,
    result: v.object({ approvalId: Uuid, unreachable: v.array(ChainId) }),
    when: 'steppedUp',
  },
  stopSequence: { params: v.object({ sequenceId: Uuid }), result: nothing, when: 'unlocked' },
  goOnWithSequence: { params: v.object({ sequenceId: Uuid }), result: nothing, when: 'unlocked' },
  dismissSequence: { params: v.object({ sequenceId: Uuid }), result: nothing, when: 'unlocked' },
  /** Notes that a wallet's keys are in other hands; it is warned of wherever it is used. */
  setWalletCompromised: {
    params: v.object({ walletId: v.string(), compromised: v.boolean() }),
    result: nothing,
    when: 'steppedUp',
  },
} as const
