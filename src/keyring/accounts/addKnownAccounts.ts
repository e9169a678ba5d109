import { WalletError } from '../../protocol/errors.ts'
import { privateKeyToAddress } from '../sign/privateKeyToAddress.ts'
import { wipe } from '../wipe.ts'
import { accountKindOf, type Wallet } from './accountKinds.ts'
import type { WalletAccount } from './kind.ts'

/**
 * Gives a wallet that was made anew the accounts it had before: those of the known ones that its secret opens.
 *
 * @param known addresses in any case, with the paths they were derived on
 * @returns the wallet, with the accounts that it has already and the known ones after them
 */
export function addKnownAccounts(
  wallet: Wallet,
  known: readonly { readonly address: string; readonly path: string }[],
): Wallet {
  const here = new Set(wallet.accounts.map(({ address }) => address))
  const found = known.flatMap(({ address, path }) => {
    const account = { address: address.toLowerCase() as `0x${string}`, index: lastStep(path), path }
    return here.has(account.address) || !opens(wallet, account) ? [] : [account]
  })
  return { ...wallet, accounts: [...wallet.accounts, ...found] }
}

function opens(wallet: Wallet, account: WalletAccount): boolean {
  let key: Uint8Array | undefined
  try {
    key = accountKindOf(wallet).privateKey(wallet.secret, account)
    return privateKeyToAddress(key) === account.address
  } catch (error) {
    // A path that leads nowhere is no account of this wallet.
    if (error instanceof WalletError) return false
    throw error
  } finally {
    wipe(key)
  }
}

function lastStep(path: string): number {
  return Number.parseInt(path.split('/').at(-1) ?? '0', 10)
}
