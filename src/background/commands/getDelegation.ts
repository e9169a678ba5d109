import { isKnownDelegate } from '../../chains/delegates/knownDelegates.ts'
import { fetchDelegate } from '../../defi/allowances/fetchDelegate.ts'
import { fetchAtomicity } from '../../defi/batch/fetchAtomicity.ts'
import { fetchPartyBook } from '../../inspect/parties/fetchPartyBook.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { createInspectContext } from '../approvals/createInspectContext.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Asks the chain whose code an account follows. */
export const getDelegation: CommandHandler<'getDelegation'> = async ({ accountId, chainId }, services) => {
  const rpc = services.chains.getRpc(chainId)
  const account = accountAddress(accountId)
  const [followed, { status }] = await Promise.all([
    fetchDelegate(rpc, account),
    fetchAtomicity(rpc, account),
  ])
  const isWatched = services.accounts.find(accountId)?.kind === 'watchOnly'
  const isOffered = status !== 'unsupported' && !isWatched
  if (followed === undefined) return { state: 'none', isOffered }
  const parties = await fetchPartyBook(createInspectContext(services, chainId), [followed])
  const state = isKnownDelegate(chainId, followed) ? 'known' : 'stranger'
  return { state, delegate: parties.describe(followed), isOffered }
}
