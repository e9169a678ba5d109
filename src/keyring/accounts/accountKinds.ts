import * as v from 'valibot'
import { hd } from './hd.ts'
import { type AccountKind, walletOf } from './kind.ts'
import { privateKey } from './privateKey.ts'
import { seed } from './seed.ts'
import { watchOnly } from './watchOnly.ts'

/** A wallet, as the vault keeps it: one secret and the accounts that come from it. One line a kind. */
export const Wallet = v.variant('kind', [
  walletOf(hd),
  walletOf(seed),
  walletOf(privateKey),
  walletOf(watchOnly),
])
export type Wallet = v.InferOutput<typeof Wallet>

type WalletKind = Wallet['kind']
type SecretOf<Kind extends WalletKind> = Extract<Wallet, { kind: Kind }>['secret']

/** Every kind of account. A kind without its entry is a type error. */
export const accountKinds = { hd, seed, privateKey, watchOnly } as const satisfies {
  [Kind in WalletKind]: AccountKind<Kind, SecretOf<Kind>>
}

/** @returns the kind that a wallet is of, ready to be given that wallet's secret */
export function accountKindOf(wallet: Wallet): AccountKind<WalletKind, Wallet['secret']> {
  return accountKinds[wallet.kind]
}
