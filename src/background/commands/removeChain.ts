import { findBuiltInChain } from '../../chains/networks/networks.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Takes a chain away that the person or a site had added. Sites on it go to the popup’s. */
export const removeChain: CommandHandler<'removeChain'> = async ({ chainId }, { chains, permissions }) => {
  if (findBuiltInChain(chainId)) {
    throw new WalletError('invalidInput', 'A built-in network stays.', { reason: 'builtInChain' })
  }
  await chains.remove(chainId)
  await permissions.leaveChain(chainId, chains.getActiveId())
  return {}
}
