import { hexToBytes } from '@noble/hashes/utils.js'
import type { HDKey } from '@scure/bip32'
import * as v from 'valibot'
import { WalletError } from '../../protocol/errors.ts'
import { entropyToPhrase } from '../phrase/phraseEntropy.ts'
import { phraseToSeed } from '../phrase/phraseToSeed.ts'
import { privateKeyToAddress } from '../sign/privateKeyToAddress.ts'
import { wipe } from '../wipe.ts'
import { deriveNode } from './deriveNode.ts'
import { derivePrivateKey } from './derivePrivateKey.ts'
import type { AccountKind, WalletAccount } from './kind.ts'

/** The branch of an Ethereum wallet's own addresses (BIP-44; 60 is ether's SLIP-44 number). */
const BRANCH = "m/44'/60'/0'/0"
/** Children from 2^31 on are hardened ones (BIP-32). */
const MAX_INDEX = 0x7fffffff

/** A recovery phrase, as its entropy, and the optional passphrase (BIP-39). */
export const HdSecret = v.strictObject({
  entropy: v.pipe(
    v.string(),
    v.regex(/^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{48}|[0-9a-f]{56}|[0-9a-f]{64})$/),
  ),
  passphrase: v.pipe(v.string(), v.maxLength(256)),
})
export type HdSecret = v.InferOutput<typeof HdSecret>

/** Accounts that grow from a recovery phrase: account i is `m/44'/60'/0'/0/i` (BIP-32, BIP-39, BIP-44). */
export const hd: AccountKind<'hd', HdSecret> = {
  kind: 'hd',
  secretSchema: HdSecret,
  deriveAccounts: (secret, { first, count }) => {
    if (!Number.isSafeInteger(first) || first < 0 || first + count - 1 > MAX_INDEX) {
      throw new WalletError('invalidInput', 'A recovery phrase has no account of that number.', {
        reason: 'noMoreAccounts',
      })
    }
    return withSeed(secret, (seed) => {
      const branch = deriveNode(seed, BRANCH)
      try {
        return Array.from({ length: count }, (_, offset) => accountOf(branch, first + offset))
      } finally {
        branch.wipePrivateData()
      }
    })
  },
  nextAccount: (secret, accounts) => {
    const first = accounts.reduce((next, { index }) => Math.max(next, index + 1), 0)
    const [account] = hd.deriveAccounts(secret, { first, count: 1 })
    if (!account) throw new TypeError('One account was asked for')
    return account
  },
  privateKey: (secret, account) =>
    withSeed(secret, (seed) => derivePrivateKey(seed, account.path ?? `${BRANCH}/${account.index}`)),
}

function withSeed<Result>(secret: HdSecret, use: (seed: Uint8Array) => Result): Result {
  const entropy = hexToBytes(secret.entropy)
  const seed = phraseToSeed(entropyToPhrase(entropy), secret.passphrase)
  try {
    return use(seed)
  } finally {
    wipe(entropy, seed)
  }
}

function accountOf(branch: HDKey, index: number): WalletAccount {
  const node = branch.deriveChild(index)
  try {
    if (!node.privateKey) throw new TypeError('A child of a private key has a private key')
    return { address: privateKeyToAddress(node.privateKey), index, path: `${BRANCH}/${index}` }
  } finally {
    node.wipePrivateData()
  }
}
