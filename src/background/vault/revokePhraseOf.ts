import { findPhraseSlots } from '../../keyring/vault/change/findPhraseSlots.ts'
import { revokeSlot } from '../../keyring/vault/change/revokeSlot.ts'
import type { Services } from '../services.ts'

/**
 * Keeps a wallet's recovery phrase from resetting the password any longer, because the wallet goes or the phrase has
 * leaked. The data key is replaced with it. Does nothing where the phrase opens nothing.
 *
 * @throws WalletError `lastWayIn` where nothing else would be left to open the wallet by
 */
export async function revokePhraseOf(
  { session, vault, slots, audit }: Pick<Services, 'session' | 'vault' | 'slots' | 'audit'>,
  { walletId, because }: { walletId: string; because: 'removed' | 'leaked' },
): Promise<void> {
  const which = { walletId, anyWallet: because === 'leaked' }
  const found = await session.withDataKey((dataKey) =>
    vault.readBody(dataKey, (body) => findPhraseSlots(body, which)),
  )
  if (found.length === 0) return
  await slots.change((opened) => found.reduce(revokeSlot, opened))
  for (const _ of found) await audit.record({ type: 'slotRevoked', subject: `phrase, ${because}` })
}
