import { hexToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { WalletError } from '../../protocol/errors.ts'
import { privateKeyToAddress } from '../sign/privateKeyToAddress.ts'
import { wipe } from '../wipe.ts'
import { derivePrivateKey } from './derivePrivateKey.ts'
import type { AccountKind, WalletAccount } from './kind.ts'

/** The branch of an Ethereum wallet's own addresses (BIP-44). */
const BRANCH = "m/44'/60'/0'/0"

/** The root of the keys, 16 to 64 bytes (BIP-32), that hardware wallets of SLIP-39 split. No phrase stands for it. */
const SeedSecret = v.strictObject({ seed: v.pipe(v.string(), v.regex(/^([0-9a-f]{4}){8,32}$/)) })
type SeedSecret = v.InferOutput<typeof SeedSecret>

/** Accounts that grow from a seed that was brought as shares: account i is `m/44'/60'/0'/0/i` (SLIP-39, BIP-32). */
export const seed: AccountKind<'seed', SeedSecret> = {
  kind: 'seed',
  secretSchema: SeedSecret,
  deriveAccounts: (secret, { first, count }) =>
    Array.from({ length: count }, (_, offset) => accountOf(secret, first + offset)),
  nextAccount: (secret, accounts) => {
    const taken = new Set(accounts.map(({ path }) => path))
    let index = 0
    while (taken.has(`${BRANCH}/${index}`)) index += 1
    return accountOf(secret, index)
  },
  privateKey: (secret, { path, index }) => {
    const bytes = hexToBytes(secret.seed)
    try {
      return derivePrivateKey(bytes, path ?? `${BRANCH}/${index}`)
    } finally {
      wipe(bytes)
    }
  },
}

function accountOf(secret: SeedSecret, index: number): WalletAccount {
  if (!Number.isSafeInteger(index) || index < 0 || index > 0x7fffffff) {
    throw new WalletError('invalidInput', 'A wallet has no account of that number.', {
      reason: 'noMoreAccounts',
    })
  }
  const path = `${BRANCH}/${index}`
  const key = seed.privateKey(secret, { address: '0x', index, path })
  try {
    return { address: privateKeyToAddress(key), index, path }
  } finally {
    wipe(key)
  }
}
