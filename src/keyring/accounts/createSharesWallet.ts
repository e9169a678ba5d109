import type { SharesOpening } from '../../protocol/backup.ts'
import type { Clock } from '../clock.ts'
import { entropyToPhrase } from '../phrase/phraseEntropy.ts'
import type { Random } from '../random/random.ts'
import { wipe } from '../wipe.ts'
import type { Wallet } from './accountKinds.ts'
import { createHdWallet } from './createHdWallet.ts'
import { createSeedWallet } from './createSeedWallet.ts'

/**
 * Makes a wallet with one account from shares (SLIP-39): of its recovery phrase, or of the seed that hardware wallets use.
 *
 * @throws WalletError as `decodeShare` and `combineShares`
 */
export async function createSharesWallet(
  { shares: given, opens, passphrase, phrasePassphrase }: SharesOpening,
  made: { name: string; random: Random; clock: Clock },
): Promise<Wallet> {
  const { decodeShare } = await import('../backup/slip39/decodeShare.ts')
  const { combineShares } = await import('../backup/slip39/combineShares.ts')
  const shares = given.map((words) => decodeShare(words))
  const secret = await combineShares(shares, passphrase)
  try {
    if (opens === 'seed') return createSeedWallet({ ...made, secret })
    return createHdWallet({ ...made, words: entropyToPhrase(secret), passphrase: phrasePassphrase })
  } finally {
    wipe(secret, ...shares.map(({ point }) => point.value))
  }
}
