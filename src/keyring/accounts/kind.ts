import * as v from 'valibot'
import { DerivationPath } from '../../protocol/derivation.ts'
import { TimeMs, Uuid } from '../../protocol/primitives.ts'

/** An account of a wallet, as the vault keeps it. Addresses are lower case, so that one account has one name. */
export const WalletAccount = v.strictObject({
  address: v.pipe(
    v.string(),
    v.regex(/^0x[0-9a-f]{40}$/),
    v.transform((address) => address as `0x${string}`),
  ),
  index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0x7fffffff)),
  /** Absolute derivation path, where the kind has one (BIP-32). */
  path: v.optional(DerivationPath),
})
export type WalletAccount = v.InferOutput<typeof WalletAccount>

/**
 * A kind of account: where its keys come from. One file each, listed in `accountKinds.ts`.
 * `Secret` is what the vault keeps for a wallet of this kind.
 */
export type AccountKind<Kind extends string, Secret> = {
  readonly kind: Kind
  readonly secretSchema: v.GenericSchema<unknown, Secret>
  /** @returns the accounts `first` to `first + count - 1` of the wallet */
  deriveAccounts(secret: Secret, range: { first: number; count: number }): WalletAccount[]
  /**
   * @returns the account that follows those the wallet has
   * @throws WalletError `noMoreAccounts` if the kind can't have another
   */
  nextAccount(secret: Secret, accounts: readonly WalletAccount[]): WalletAccount
  /**
   * @returns 32 bytes; the caller wipes them after use
   * @throws WalletError `cannotSign` if the key is elsewhere (a device) or nowhere (watch-only)
   */
  privateKey(secret: Secret, account: WalletAccount): Uint8Array
}

/** @returns the schema of a wallet of this kind, as the vault keeps it */
export function walletOf<Kind extends string, Secret>(kind: AccountKind<Kind, Secret>) {
  return v.strictObject({
    id: Uuid,
    kind: v.literal(kind.kind),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
    /** When it was made or imported here; unknown for wallets from before this was kept. */
    createdAtMs: v.optional(TimeMs),
    /** When the person last proved to have the phrase. */
    phraseCheckedAtMs: v.optional(TimeMs),
    /** Since when the person takes its keys to be in other hands. */
    compromisedAtMs: v.optional(TimeMs),
    secret: kind.secretSchema,
    accounts: v.pipe(v.array(WalletAccount), v.minLength(1), v.maxLength(1000)),
  })
}
