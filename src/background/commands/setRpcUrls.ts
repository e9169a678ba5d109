import { findBuiltInChain } from '../../chains/networks/networks.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Replaces the nodes of a chain, once they have said that they belong to it; an empty list restores the built-in ones. */
export const setRpcUrls: CommandHandler<'setRpcUrls'> = async ({ chainId, rpcUrls }, { chains, session }) => {
  const chain = chains.get(chainId)
  // Whoever chooses the nodes of a chain that everybody uses decides what the wallet believes (D6).
  if (findBuiltInChain(chainId)) session.assertSteppedUp()
  if (rpcUrls.length === 0 && !findBuiltInChain(chainId)) {
    throw new WalletError('invalidInput', 'A network needs at least one node.', { reason: 'noNode' })
  }
  for (const rpcUrl of rpcUrls) {
    await chains.assertNodes({ ...chain, rpcUrls: [rpcUrl] })
  }
  await chains.setRpcUrls(chainId, rpcUrls)
  return {}
}
