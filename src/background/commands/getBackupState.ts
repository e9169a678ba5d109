import * as v from 'valibot'
import { wordsOf } from '../../keyring/accounts/wordsOf.ts'
import { canSplit } from '../../keyring/backup/splitWallet.ts'
import { findIntactCopy } from '../../keyring/vault/storage/asideVaults.ts'
import { listAside } from '../vault/asideKeeper.ts'
import type { CommandHandler } from './commandHandler.ts'

const Beside = v.object({ accounts: v.array(v.object({ name: v.string() })) })

/** How well each wallet is backed up, and which earlier ones are kept aside. */
export const getBackupState: CommandHandler<'getBackupState'> = async (
  _,
  { platform, session, vault, stores },
) => {
  const { wallets } = await session.withDataKey((dataKey) => vault.read(dataKey))
  const { fileMadeAtMs, sharesMadeAtMs } = stores.backups.get()
  const aside = await listAside(platform)
  return {
    wallets: wallets.map((wallet) => {
      const isPhrase = wallet.kind === 'hd'
      const madeAtMs = sharesMadeAtMs[wallet.id]
      return {
        walletId: wallet.id,
        name: wallet.name,
        kind: wallet.kind,
        hasPhrase: isPhrase,
        hasPassphrase: isPhrase && wallet.secret.passphrase !== '',
        canSplit: canSplit(wallet),
        wordCount: isPhrase ? wordsOf(wallet.secret).length : 0,
        ...(wallet.phraseCheckedAtMs !== undefined && { phraseCheckedAtMs: wallet.phraseCheckedAtMs }),
        ...(madeAtMs !== undefined && { sharesMadeAtMs: madeAtMs }),
      }
    }),
    ...(fileMadeAtMs !== undefined && { fileMadeAtMs }),
    aside: aside.map((entry) => ({
      id: entry.id,
      setAsideAtMs: entry.setAsideAtMs,
      accountNames: namesBeside(entry.beside),
      intact: findIntactCopy(entry) !== undefined,
    })),
  }
}

function namesBeside(beside: unknown): string[] {
  const parsed = v.safeParse(Beside, beside)
  return parsed.success ? parsed.output.accounts.map(({ name }) => name) : []
}
