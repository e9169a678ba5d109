import { hexToBytes } from '@noble/hashes/utils.js'
import { WalletError } from '../../protocol/errors.ts'
import type { Wallet } from '../accounts/accountKinds.ts'
import type { Random } from '../random/random.ts'
import { wipe } from '../wipe.ts'
import { makeShares } from './slip39/makeShares.ts'

/**
 * Splits the secret of a wallet into shares (SLIP-39): the entropy of a recovery phrase, or the seed of a wallet that came
 * as shares. A passphrase of the recovery phrase is in none of them.
 *
 * @returns the words of each share
 * @throws WalletError `cannotSplit` if no shares give this wallet back, `badShareCount`, `weakRandom`
 */
export async function splitWallet(
  wallet: Wallet,
  options: { threshold: number; count: number; passphrase?: string | undefined; random: Random },
): Promise<string[][]> {
  if (!canSplit(wallet)) {
    throw new WalletError(
      'invalidInput',
      'This wallet can’t be split into shares. Make a backup file of it.',
      {
        reason: 'cannotSplit',
      },
    )
  }
  const secret = hexToBytes(wallet.kind === 'hd' ? wallet.secret.entropy : wallet.secret.seed)
  try {
    return await makeShares({ ...options, secret })
  } finally {
    wipe(secret)
  }
}

/**
 * @returns true when shares give this wallet back: it has an English phrase, or a seed of SLIP-39. The entropy of a phrase
 * in another language would come back as English words, which open other accounts.
 */
export function canSplit(wallet: Wallet): wallet is Extract<Wallet, { kind: 'hd' | 'seed' }> {
  return wallet.kind === 'seed' || (wallet.kind === 'hd' && wallet.secret.phrase === undefined)
}
