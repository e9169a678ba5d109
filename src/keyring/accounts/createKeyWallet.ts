import type { Clock } from '../clock.ts'
import { createUuid } from '../random/createUuid.ts'
import type { Random } from '../random/random.ts'
import type { Wallet } from './accountKinds.ts'
import { parseWatchedAddress } from './parseWatchedAddress.ts'
import { privateKey, toPrivateKeySecret } from './privateKey.ts'
import { watchOnly } from './watchOnly.ts'

type NewWallet = { readonly name: string; readonly random: Random; readonly clock: Clock }

/**
 * Makes a wallet of one private key.
 *
 * @param key 32 bytes; the caller wipes them
 * @throws WalletError `badPrivateKey` if no account belongs to it
 */
export function createKeyWallet({ key, name, random, clock }: NewWallet & { key: Uint8Array }): Wallet {
  const secret = toPrivateKeySecret(key)
  return {
    id: createUuid(random),
    kind: 'privateKey',
    name,
    createdAtMs: clock(),
    secret,
    accounts: privateKey.deriveAccounts(secret, { first: 0, count: 1 }),
  }
}

/**
 * Makes a wallet of one address that is watched.
 *
 * @throws WalletError `badAddress`, `badAddressChecksum`
 */
export function createWatchedWallet({
  address,
  name,
  random,
  clock,
}: NewWallet & { address: string }): Wallet {
  const secret = { address: parseWatchedAddress(address) }
  return {
    id: createUuid(random),
    kind: 'watchOnly',
    name,
    createdAtMs: clock(),
    secret,
    accounts: watchOnly.deriveAccounts(secret, { first: 0, count: 1 }),
  }
}
