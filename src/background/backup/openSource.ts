import type { Wallet } from '../../keyring/accounts/accountKinds.ts'
import type { RecoverySource } from '../../protocol/backup.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { createWordLoader } from '../phrase/createWordLoader.ts'
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
 * @throws WalletError as `parsePhrase`, `createSharesWallet` and `openBackup`
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
  const { createPhraseWallet } = await import('../../keyring/accounts/createPhraseWallet.ts')
  const { random, now: clock } = services.platform
  const loadWords = createWordLoader(services.platform)
  const wallet = await createPhraseWallet({ words, passphrase, name: 'Wallet 1', random, clock, loadWords })
  // Whoever types all the words has them.
  return withKnownAccounts({ ...wallet, phraseCheckedAtMs: clock() }, services)
}

async function openShares(
  source: Extract<RecoverySource, { kind: 'shares' }>,
  services: Needed,
): Promise<Wallet> {
  const { createSharesWallet } = await import('../../keyring/accounts/createSharesWallet.ts')
  const { random, now: clock } = services.platform
  const wallet = await createSharesWallet(source, { name: 'Wallet 1', random, clock })
  // Whoever has the shares has the words.
  const checked = wallet.kind === 'hd' ? { ...wallet, phraseCheckedAtMs: clock() } : wallet
  return withKnownAccounts(checked, services)
}

async function withKnownAccounts(wallet: Wallet, { accounts }: Needed): Promise<Wallet> {
  const { addKnownAccounts } = await import('../../keyring/accounts/addKnownAccounts.ts')
  const known = accounts
    .list()
    .flatMap(({ id, path }) => (path ? [{ address: accountAddress(id), path }] : []))
  return addKnownAccounts(wallet, known)
}
