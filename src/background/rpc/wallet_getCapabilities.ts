import { findDelegate } from '../../chains/delegates/knownDelegates.ts'
import { WalletError } from '../../protocol/errors.ts'
import { type AccountId, accountAddress, type ChainId, evmChainId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import { assertAccount } from './assertAccount.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** EIP-5792. Chains that the wallet does not know, or the site may not be on, are left out. */
export const wallet_getCapabilities: RpcHandler<'wallet_getCapabilities'> = async (
  [address, asked],
  { origin, services },
) => {
  const { accountId, permission } = assertAccount(services, origin, address)
  const wanted = asked?.map((chain) => evmChainId(BigInt(chain))) ?? [permission.chainId]
  const chainIds = new Set(
    wanted.filter(
      (chainId) => services.chains.find(chainId) && (permission.chains?.includes(chainId) ?? true),
    ),
  )
  const entries = await Promise.all(
    [...chainIds].map(async (chainId) => {
      const status = await findStatus(services, accountId, chainId)
      return [`0x${BigInt(chainId.slice('eip155:'.length)).toString(16)}`, { atomic: { status } }]
    }),
  )
  return answer(Object.fromEntries(entries))
}

/** What can't be found out now is not promised. */
async function findStatus(
  { chains, accounts }: Services,
  accountId: AccountId,
  chainId: ChainId,
): Promise<'supported' | 'ready' | 'unsupported'> {
  if (!findDelegate(chainId) || accounts.find(accountId)?.kind === 'watchOnly') return 'unsupported'
  const { fetchAtomicity } = await import('../../defi/batch/fetchAtomicity.ts')
  try {
    return (await fetchAtomicity(chains.getRpc(chainId), accountAddress(accountId))).status
  } catch (error) {
    if (error instanceof WalletError) return 'unsupported'
    throw error
  }
}
