import type { Wallet } from '../../keyring/accounts/accountKinds.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { RecoverySource } from '../../protocol/backup.ts'
import { accountAddress } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'

/** What a source of recovery holds. */
export type Opened = {
  readonly wallets: readonly Wallet[]
  /** Stores of a backup file. */
  readonly stores?: Readonly<Record<string, unknown>>
  readonly createdAtMs?: number
}

type Needed = Pick<Services, 'platform' | 'accounts'>

/**
 * Opens what the person brings to get a wallet back. Accounts that are known here come back with it.
 *
 * @throws WalletError as `parsePhrase`, `decodeShare`, `combineShares` and `openBackup`
 */
export async function openSource(source: RecoverySource, services: Needed): Promise<Opened> {
  switch (source.kind) {
    case 'phrase':
      return { wallets: [await openPhrase(source.words, source.passphrase, services)] }
    case 'shares':
      return { wallets: [await openShares(source, services)] }
    case 'file': {
      const { openBackup } = await import('../../keyring/backup/file/openBackup.ts')
      const { contents, stores, createdAtMs } = await openBackup(source.file, source.code)
      return { wallets: contents.wallets, stores, createdAtMs }
    }
  }
}

async function openPhrase(
  words: readonly string[],
  passphrase: string | undefined,
  services: Needed,
): Promise<Wallet> {
  const { createHdWallet } = await import('../../keyring/accounts/createHdWallet.ts')
  const { random, now: clock } = services.platform
  const wallet = createHdWallet({ words, passphrase, name: 'Wallet 1', random, clock })
  // Whoever types all the words has them.
  return withKnownAccounts({ ...wallet, phraseCheckedAtMs: clock() }, services)
}

async function openShares(
  source: Extract<RecoverySource, { kind: 'shares' }>,
  services: Needed,
): Promise<Wallet> {
  const { decodeShare } = await import('../../keyring/backup/slip39/decodeShare.ts')
  const { combineShares } = await import('../../keyring/backup/slip39/combineShares.ts')
  const { createSeedWallet } = await import('../../keyring/accounts/createSeedWallet.ts')
  const { entropyToPhrase } = await import('../../keyring/phrase/phraseEntropy.ts')
  const shares = source.shares.map((words) => decodeShare(words))
  const secret = await combineShares(shares, source.passphrase)
  const { random, now: clock } = services.platform
  try {
    if (source.opens === 'phrase') {
      return await openPhrase(entropyToPhrase(secret), source.phrasePassphrase, services)
    }
    return await withKnownAccounts(createSeedWallet({ secret, name: 'Wallet 1', random, clock }), services)
  } finally {
    wipe(secret, ...shares.map(({ point }) => point.value))
  }
}

async function withKnownAccounts(wallet: Wallet, { accounts }: Needed): Promise<Wallet> {
  const { addKnownAccounts } = await import('../../keyring/accounts/addKnownAccounts.ts')
  const known = accounts
    .list()
    .flatMap(({ id, path }) => (path ? [{ address: accountAddress(id), path }] : []))
  return addKnownAccounts(wallet, known)
}
