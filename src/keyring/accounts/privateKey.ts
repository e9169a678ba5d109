import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { WalletError } from '../../protocol/errors.ts'

import { privateKeyToAddress } from '../sign/privateKeyToAddress.ts'
import { wipe } from '../wipe.ts'
import type { AccountKind } from './kind.ts'
import { parsePrivateKey } from './parsePrivateKey.ts'

/** A private key of secp256k1, as hex. */
const PrivateKeySecret = v.strictObject({ privateKey: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })
type PrivateKeySecret = v.InferOutput<typeof PrivateKeySecret>

/** One account, by a private key that was brought along. No phrase leads to it. */
export const privateKey: AccountKind<'privateKey', PrivateKeySecret> = {
  kind: 'privateKey',
  secretSchema: PrivateKeySecret,
  deriveAccounts: (secret, { first, count }) => {
    if (first !== 0 || count !== 1) throw onlyOne()
    const key = hexToBytes(secret.privateKey)
    try {
      return [{ address: privateKeyToAddress(key), index: 0 }]
    } finally {
      wipe(key)
    }
  },
  nextAccount: () => {
    throw onlyOne()
  },
  privateKey: (secret) => hexToBytes(secret.privateKey),
}

/**
 * @returns what the vault keeps of a private key
 * @throws WalletError `badPrivateKey` if no account belongs to it
 */
export function toPrivateKeySecret(key: Uint8Array): PrivateKeySecret {
  const hex = bytesToHex(key)
  wipe(parsePrivateKey(hex))
  return { privateKey: hex }
}

function onlyOne(): WalletError {
  return new WalletError('invalidInput', 'A private key has one account, and no more.', {
    reason: 'noMoreAccounts',
  })
}
