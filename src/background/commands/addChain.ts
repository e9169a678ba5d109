import { findBuiltInChain } from '../../chains/networks/networks.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Adds a chain, once its node has said that it is the one. */
export const addChain: CommandHandler<'addChain'> = async ({ chain }, { chains }) => {
  if (findBuiltInChain(chain.id)) {
    throw new WalletError('invalidInput', 'The wallet knows this network already.', { reason: 'knownChain' })
  }
  await chains.assertNodes(chain)
  await chains.add(chain)
  return {}
}
