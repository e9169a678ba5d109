import type { ChangeTools } from '../../keyring/vault/change/openedVault.ts'
import type { PasskeySecret } from '../../keyring/vault/slots/passkey.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { KeptVault } from './keptVault.ts'

/**
 * Opens the vault by a passkey only to see that it does, and keeps what its authenticator counts.
 *
 * @throws WalletError as `unlockVault`, `passkeyCloned`
 */
export async function provePasskey(
  kept: Pick<KeptVault, 'sealed' | 'store'>,
  { secret, signCount, ...tools }: ChangeTools & { secret: PasskeySecret; signCount: number },
): Promise<void> {
  const [{ unlockVault }, { noteUse }, { sealVault }] = await Promise.all([
    import('../../keyring/vault/unlockVault.ts'),
    import('../../keyring/vault/change/noteUse.ts'),
    import('../../keyring/vault/sealVault.ts'),
  ])
  const sealed = kept.sealed()
  const { dataKey, slotId } = await unlockVault(sealed, secret, tools)
  const use = { slotId, atMs: tools.clock(), signCount }
  try {
    const change = (body: Parameters<typeof noteUse>[0]) => noteUse(body, use)
    await kept.store(await sealVault({ sealed, dataKey, change, ...tools }))
  } finally {
    wipe(dataKey)
  }
}
