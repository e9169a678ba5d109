import { WalletError } from '../../protocol/errors.ts'
import type { AccountId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'

/** @throws WalletError `cannotSign` if the account is only watched, before any work is done for it */
export function assertCanSign({ accounts }: Pick<Services, 'accounts'>, accountId: AccountId): void {
  const account = accounts.find(accountId)
  if (account?.kind !== 'watchOnly') return
  throw new WalletError(
    'unauthorized',
    `${account.name} is only watched: its key is not in this wallet, so it can’t sign anything.`,
    { reason: 'cannotSign' },
  )
}
