import { findDelegate } from '../../chains/delegates/knownDelegates.ts'
import { WalletError } from '../../protocol/errors.ts'
import {
  type AccountId,
  accountAddress,
  type ChainId,
  evmChainId,
  evmChainNumber,
} from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import { assertAccount } from './assertAccount.ts'
import { answer, type RpcHandler } from './rpcHandler.ts'

/** How long another network than the site's own is waited for when none was named. */
const PATIENCE_MS = 3_000

/**
 * EIP-5792. Chains that the wallet does not know, or the site may not be on, are left out. Where none is named, a site that
 * may be on all hears of the main networks that come with the wallet: which others somebody added tells them apart.
 */
export const wallet_getCapabilities: RpcHandler<'wallet_getCapabilities'> = async (
  [address, asked],
  { origin, services },
) => {
  const { accountId, permission } = assertAccount(services, origin, address)
  const { chainId: own, chains: permitted } = permission
  const wanted = asked?.map((chain) => evmChainId(BigInt(chain))) ?? [
    own,
    ...(permitted ?? listMain(services)),
  ]
  const chainIds = new Set(
    wanted.filter((chainId) => services.chains.find(chainId) && (permitted?.includes(chainId) ?? true)),
  )
  const late = new Promise<undefined>((resolve) => {
    if (!asked) services.platform.setTimer(() => resolve(undefined), PATIENCE_MS)
  })
  const entries = await Promise.all(
    [...chainIds].map(async (chainId) => {
      const found = findStatus(services, accountId, chainId)
      const status = await (chainId === own ? found : Promise.race([found, late]))
      return status ? [[`0x${BigInt(evmChainNumber(chainId)).toString(16)}`, { atomic: { status } }]] : []
    }),
  )
  return answer(Object.fromEntries(entries.flat()))
}

function listMain({ chains }: Pick<Services, 'chains'>): ChainId[] {
  return chains.list().flatMap(({ id, builtIn, testnet }) => (builtIn && !testnet ? id : []))
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
