import { WalletError } from '../../protocol/errors.ts'
import { privateKeyToAddress } from '../sign/privateKeyToAddress.ts'
import type { VaultContents } from '../vault/contents/contents.ts'
import { wipe } from '../wipe.ts'
import { accountKindOf } from './accountKinds.ts'

/**
 * Lends the private key of one account to a function, and wipes it when the function is done, however it ends.
 *
 * @param address of one of the vault's accounts, in any case
 * @param use must not keep the key: its bytes are zero once it has returned, or its promise has settled
 * @returns what `use` returns
 * @throws WalletError `unknownAccount` if the vault has no such account, `keyMismatch` if the key derived is
 *   not that account's, `cannotSign` if its kind holds no key
 */
export async function withPrivateKey<Result>(
  contents: VaultContents,
  address: string,
  use: (privateKey: Uint8Array) => Result | Promise<Result>,
): Promise<Result> {
  const privateKey = findPrivateKey(contents, address.toLowerCase())
  try {
    if (privateKeyToAddress(privateKey) !== address.toLowerCase()) {
      throw new WalletError('internal', 'The key found is not this account’s. Nothing was signed.', {
        reason: 'keyMismatch',
      })
    }
    return await use(privateKey)
  } finally {
    wipe(privateKey)
  }
}

function findPrivateKey(contents: VaultContents, address: string): Uint8Array {
  for (const wallet of contents.wallets) {
    const account = wallet.accounts.find((candidate) => candidate.address === address)
    if (account) return accountKindOf(wallet).privateKey(wallet.secret, account)
  }
  throw new WalletError('unauthorized', 'This account is not in the wallet.', { reason: 'unknownAccount' })
}
