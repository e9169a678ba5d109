import type { Approval } from '../../protocol/approval.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { AccountId } from '../../protocol/ids.ts'

/**
 * @returns the account that an approval is for
 * @throws WalletError `internal` for one that is for none, such as a connection
 */
export function getSigner({ accountId }: Approval): AccountId {
  if (accountId) return accountId
  throw new WalletError('internal', 'This request names no account. Nothing was signed.')
}
