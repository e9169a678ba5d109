import { hexToBytes } from '@noble/hashes/utils.js'
import { WalletError } from '../../../protocol/errors.ts'
import { assertHasPhrase } from '../../accounts/assertHasPhrase.ts'
import { getWallet } from '../../accounts/getWallet.ts'
import { wipe } from '../../wipe.ts'
import { addSlot } from './addSlot.ts'
import type { ChangeTools, OpenedVault } from './openedVault.ts'

/**
 * Lets the recovery phrase of one of the vault's wallets open the vault.
 *
 * @throws WalletError `unknownWallet`, `noPhrase` if the wallet has none, `phraseCompromised` if it is known to others,
 *   `slotExists` if it opens the vault already, and as `addSlot`
 */
export async function addPhraseSlot(
  opened: OpenedVault,
  { walletId, name }: { walletId: string; name: string },
  tools: ChangeTools,
): Promise<{ opened: OpenedVault; slotId: string }> {
  const wallet = getWallet(opened.body.contents, walletId)
  assertHasPhrase(wallet)
  if (wallet.compromisedAtMs !== undefined) {
    throw new WalletError('invalidInput', 'Others may know this phrase. Choose another wallet’s.', {
      reason: 'phraseCompromised',
    })
  }
  if (Object.values(opened.body.slotNotes).some((note) => note.walletId === walletId)) {
    throw new WalletError('invalidInput', 'This phrase resets the password already.', {
      reason: 'slotExists',
    })
  }
  const entropy = hexToBytes(wallet.secret.entropy)
  try {
    const secret = { type: 'phrase', entropy, options: {} } as const
    return await addSlot(opened, { secret, name, note: { walletId } }, tools)
  } finally {
    wipe(entropy)
  }
}
