import { WalletError } from '../../protocol/errors.ts'
import type { Clock } from '../clock.ts'
import { createUuid } from '../random/createUuid.ts'
import type { Random } from '../random/random.ts'
import type { Wallet } from './accountKinds.ts'
import { assertHasPhrase } from './assertHasPhrase.ts'
import { hd } from './hd.ts'

/**
 * Makes the wallet that a recovery phrase has under another passphrase (BIP-39).
 *
 * @param wallet one that grows from the phrase
 * @throws WalletError `noPhrase` if it has none, `noPassphrase` if the passphrase is empty
 */
export function createHiddenWallet(
  wallet: Wallet,
  { passphrase, name, random, clock }: { passphrase: string; name: string; random: Random; clock: Clock },
): Wallet {
  assertHasPhrase(wallet)
  if (passphrase === '') {
    throw new WalletError('invalidInput', 'Enter the passphrase of the hidden wallet.', {
      reason: 'noPassphrase',
    })
  }
  const secret = { ...wallet.secret, passphrase }
  return {
    id: createUuid(random),
    kind: 'hd',
    name,
    createdAtMs: clock(),
    ...(wallet.phraseCheckedAtMs !== undefined && { phraseCheckedAtMs: wallet.phraseCheckedAtMs }),
    secret,
    accounts: hd.deriveAccounts(secret, { first: 0, count: 1 }),
  }
}
