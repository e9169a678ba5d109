import type { VaultContents } from '../../keyring/vault/contents/contents.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { AccountId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'

/**
 * Opens a vault that was just made.
 *
 * @param dataKey 32 bytes that the vault was sealed under; zero afterwards
 * @returns the account one looks at first
 */
export async function openNewVault(
  { session, accounts }: Pick<Services, 'session' | 'accounts'>,
  { contents, dataKey }: { readonly contents: VaultContents; readonly dataKey: Uint8Array },
): Promise<{ accountId: AccountId }> {
  await session.open(dataKey)
  wipe(dataKey)
  await accounts.follow(contents)
  const accountId = accounts.getActiveId()
  if (!accountId) throw new TypeError('A new wallet has an account')
  return { accountId }
}
