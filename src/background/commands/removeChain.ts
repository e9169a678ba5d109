import { findBuiltInChain } from '../../chains/networks/networks.ts'
import { WalletError } from '../../protocol/errors.ts'
import { leaveChains } from '../permissions/leaveChains.ts'
import type { CommandHandler } from './commandHandler.ts'

/**
 * Takes a chain away that the person or a site had added. Sites on it go to the popup’s if they may, or to another of
 * theirs; those that have none are disconnected.
 */
export const removeChain: CommandHandler<'removeChain'> = async ({ chainId }, services) => {
  if (findBuiltInChain(chainId)) {
    throw new WalletError('invalidInput', 'A built-in network stays.', { reason: 'builtInChain' })
  }
  const { chains } = services
  const removed = chains.remove(chainId)
  await Promise.all([removed, leaveChains(services, (id) => id === chainId, chains.getActiveId())])
  return {}
}
