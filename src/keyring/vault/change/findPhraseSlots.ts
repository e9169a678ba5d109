import type { VaultBody } from '../body/vaultBody.ts'

/**
 * The slots that a wallet's recovery phrase opens.
 *
 * @param options.anyWallet also those made from another wallet of the same words: a passphrase makes another wallet, and
 *   the words are the same
 * @returns their ids
 */
export function findPhraseSlots(
  { contents, slotNotes }: VaultBody,
  { walletId, anyWallet }: { walletId: string; anyWallet: boolean },
): string[] {
  const wordsOf = (id: string | undefined) => {
    const wallet = contents.wallets.find((candidate) => candidate.id === id)
    return wallet?.kind === 'hd' ? wallet.secret.entropy : undefined
  }
  const words = wordsOf(walletId)
  return Object.entries(slotNotes).flatMap(([slotId, note]) => {
    const isSame = anyWallet && words !== undefined && wordsOf(note.walletId) === words
    return note.walletId === walletId || isSame ? [slotId] : []
  })
}
