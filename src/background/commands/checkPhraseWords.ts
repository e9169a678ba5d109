import { checkWords } from '../../keyring/accounts/checkWords.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Lets the person prove to have the phrase, and keeps when they did. */
export const checkPhraseWords: CommandHandler<'checkPhraseWords'> = async ({ walletId, words }, services) => {
  const { platform, session, vault, accounts } = services
  return session.withDataKey(async (dataKey) => {
    const right = checkWords(await vault.read(dataKey), walletId, words)
    if (!right) return { right }
    const phraseCheckedAtMs = platform.now()
    await vault.change(dataKey, (contents) => ({
      ...contents,
      wallets: contents.wallets.map((wallet) =>
        wallet.id === walletId ? { ...wallet, phraseCheckedAtMs } : wallet,
      ),
    }))
    await accounts.follow(await vault.read(dataKey))
    return { right }
  })
}
