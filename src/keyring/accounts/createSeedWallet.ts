import { bytesToHex } from '@noble/hashes/utils.js'
import type { Clock } from '../clock.ts'
import { createUuid } from '../random/createUuid.ts'
import type { Random } from '../random/random.ts'
import type { Wallet } from './accountKinds.ts'
import { seed } from './seed.ts'

/**
 * Makes a wallet with one account from the master secret of a SLIP-39 wallet, as hardware wallets use it: as the seed
 * itself (BIP-32).
 *
 * @param options.secret 16 to 64 bytes, an even number; the caller wipes them
 */
export function createSeedWallet(options: {
  secret: Uint8Array
  name: string
  random: Random
  clock: Clock
}): Wallet {
  const secret = { seed: bytesToHex(options.secret) }
  return {
    id: createUuid(options.random),
    kind: 'seed',
    name: options.name,
    createdAtMs: options.clock(),
    secret,
    accounts: seed.deriveAccounts(secret, { first: 0, count: 1 }),
  }
}
