import { withPrivateKey } from '../../keyring/accounts/withPrivateKey.ts'
import { type AccountId, accountAddress } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'

/**
 * Lends the private key of an account to a function, while the wallet is unlocked.
 *
 * @throws WalletError `locked`, `unknownAccount`, `vaultCorrupted`
 */
export function withSigningKey<Result>(
  { session, vault }: Pick<Services, 'session' | 'vault'>,
  accountId: AccountId,
  sign: (privateKey: Uint8Array) => Result,
): Promise<Result> {
  return session.withDataKey(async (dataKey) =>
    withPrivateKey(await vault.read(dataKey), accountAddress(accountId), sign),
  )
}
