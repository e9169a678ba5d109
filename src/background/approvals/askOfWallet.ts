import type { AccountId, ChainId } from '../../protocol/ids.ts'
import type { Replacement, TransactionRequest } from '../../protocol/transaction.ts'
import { assertCanSign } from '../accounts/assertCanSign.ts'
import type { Services } from '../services.ts'

/**
 * Puts a transaction of the wallet's own making before the person, as an approval like any other. An older one that was
 * left undecided gives way.
 *
 * @returns the approval's id
 * @throws WalletError `cannotSign` if the account is only watched
 */
export async function askOfWallet(
  services: Pick<Services, 'journal' | 'approvals' | 'accounts'>,
  {
    accountId,
    chainId,
    transaction,
    replaces,
  }: {
    readonly accountId: AccountId
    readonly chainId: ChainId
    readonly transaction: TransactionRequest
    readonly replaces?: Replacement
  },
): Promise<string> {
  const { journal, approvals } = services
  assertCanSign(services, accountId)
  const left = journal.pending().filter(({ approval }) => approval.requester.type === 'wallet')
  for (const { approval } of left) await approvals.reject(approval.id)
  const request = { transaction, ...(replaces && { replaces }) }
  return approvals.ask({ kind: 'transaction', accountId, chainId, request }, { type: 'wallet' })
}
