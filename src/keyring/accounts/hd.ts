import type { HDKey } from '@scure/bip32'
import * as v from 'valibot'
import { derivationPatterns, fillPattern, indexOfPath } from '../../protocol/derivation.ts'
import { WalletError } from '../../protocol/errors.ts'
import { phraseToSeed } from '../phrase/phraseToSeed.ts'
import { privateKeyToAddress } from '../sign/privateKeyToAddress.ts'
import { wipe } from '../wipe.ts'
import { badDerivationPath, deriveNode } from './deriveNode.ts'
import { derivePrivateKey } from './derivePrivateKey.ts'
import type { AccountKind, WalletAccount } from './kind.ts'
import { wordsOf } from './wordsOf.ts'

/** The wallet's own numbering (BIP-44; 60 is ether's SLIP-44 number). */
const { pattern: OWN_PATTERN } = derivationPatterns[0]
/** Children from 2^31 on are hardened ones (BIP-32). */
const MAX_INDEX = 0x7fffffff

/** A recovery phrase, as its entropy, and the optional passphrase (BIP-39). */
export const HdSecret = v.strictObject({
  entropy: v.pipe(
    v.string(),
    v.regex(/^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{48}|[0-9a-f]{56}|[0-9a-f]{64})$/),
  ),
  passphrase: v.pipe(v.string(), v.maxLength(256)),
  /** The words themselves (NFKD), where they are not the English ones: the same entropy in other words is another seed. */
  phrase: v.optional(v.pipe(v.string(), v.maxLength(600))),
})
export type HdSecret = v.InferOutput<typeof HdSecret>

/** Accounts that grow from a recovery phrase: account i is `m/44'/60'/0'/0/i`, or on a path of its own (BIP-32, BIP-39, BIP-44). */
export const hd: AccountKind<'hd', HdSecret> = {
  kind: 'hd',
  secretSchema: HdSecret,
  deriveAccounts: (secret, { first, count }) => {
    if (!Number.isSafeInteger(first) || first < 0 || first + count - 1 > MAX_INDEX) {
      throw new WalletError('invalidInput', 'A recovery phrase has no account of that number.', {
        reason: 'noMoreAccounts',
      })
    }
    const paths = Array.from({ length: count }, (_, offset) => fillPattern(OWN_PATTERN, first + offset))
    return deriveHdAccounts(secret, paths)
  },
  nextAccount: (secret, accounts) => {
    const taken = new Set(accounts.map(({ path }) => path))
    let first = 0
    while (taken.has(fillPattern(OWN_PATTERN, first))) first += 1
    const [account] = hd.deriveAccounts(secret, { first, count: 1 })
    if (!account) throw new TypeError('One account was asked for')
    return account
  },
  privateKey: (secret, account) =>
    withSeed(secret, (seed) =>
      derivePrivateKey(seed, account.path ?? fillPattern(OWN_PATTERN, account.index)),
    ),
}

/**
 * Derives the accounts on the paths given, in their order.
 *
 * @param paths absolute; those that differ in their last step only share the work
 * @throws WalletError `badDerivationPath` if one of them leads to no key
 */
export function deriveHdAccounts(secret: HdSecret, paths: readonly string[]): WalletAccount[] {
  return withSeed(secret, (seed) => {
    const parents = new Map<string, HDKey>()
    try {
      return paths.map((path) => {
        const [, branch = '', step = ''] = /^(.*)\/([^/]*)$/.exec(path) ?? []
        const parent = parents.get(branch) ?? deriveNode(seed, branch)
        parents.set(branch, parent)
        return accountOf(parent, step, path)
      })
    } finally {
      for (const parent of parents.values()) parent.wipePrivateData()
    }
  })
}

function withSeed<Result>(secret: HdSecret, use: (seed: Uint8Array) => Result): Result {
  const seed = phraseToSeed(wordsOf(secret), secret.passphrase)
  try {
    return use(seed)
  } finally {
    wipe(seed)
  }
}

function accountOf(parent: HDKey, step: string, path: string): WalletAccount {
  const node = deriveStep(parent, step)
  try {
    if (!node.privateKey) throw new TypeError('A child of a private key has a private key')
    return { address: privateKeyToAddress(node.privateKey), index: indexOfPath(path), path }
  } finally {
    node.wipePrivateData()
  }
}

/** @param step as a path writes it: `7`, or hardened `7'` */
function deriveStep(parent: HDKey, step: string): HDKey {
  if (!/^\d{1,10}'?$/.test(step) || Number.parseInt(step, 10) > MAX_INDEX) throw badDerivationPath()
  try {
    return parent.deriveChild(Number.parseInt(step, 10) + (step.endsWith("'") ? MAX_INDEX + 1 : 0))
  } catch (cause) {
    throw badDerivationPath(cause)
  }
}
