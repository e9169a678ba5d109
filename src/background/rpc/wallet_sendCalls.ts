import type { BatchCall } from '../../protocol/batch.ts'
import { WalletError } from '../../protocol/errors.ts'
import { accountAddress, type ChainId, evmChainId } from '../../protocol/ids.ts'
import type { Permission } from '../../protocol/sites.ts'
import { assertNewBatch } from '../batches/batchBook.ts'
import { toCallsRequest } from '../batches/toCallsRequest.ts'
import type { Services } from '../services.ts'
import { assertAccount } from './assertAccount.ts'
import { ask, type RpcHandler } from './rpcHandler.ts'

/** EIP-5792, version 2.0.0. Frozen as it comes. What could never be carried out is refused before anybody is asked. */
export const wallet_sendCalls: RpcHandler<'wallet_sendCalls'> = async ([parameter], { origin, services }) => {
  const [first] = services.permissions.get(origin).accounts
  const from = parameter.from ?? (first ? accountAddress(first) : '')
  const { accountId, permission } = assertAccount(services, origin, from)
  const request = toCallsRequest(services.platform, parameter)
  assertNewBatch(services, origin, request.batchId)
  const chainId = evmChainId(BigInt(parameter.chainId))
  assertChainAllowed(services, permission, chainId)
  if (request.atomicRequired && request.calls.length > 1) {
    await assertAtomic(services, { chainId, address: accountAddress(accountId), calls: request.calls })
  }
  return ask({ kind: 'calls', accountId, chainId, request })
}

function assertChainAllowed({ chains }: Services, permission: Permission, chainId: ChainId): void {
  if (!chains.find(chainId)) {
    throw new WalletError(
      'unsupportedChain',
      'The wallet does not know the network of this batch. Add it first.',
    )
  }
  if (permission.chains?.includes(chainId) ?? true) return
  throw new WalletError(
    'unauthorized',
    'You do not let this site use that network. Change it in Connections.',
    {
      reason: 'chainNotAllowed',
    },
  )
}

/** @throws WalletError (5760) where the account can't do all or nothing */
async function assertAtomic(
  { chains }: Services,
  {
    chainId,
    address,
    calls,
  }: { readonly chainId: ChainId; readonly address: `0x${string}`; readonly calls: readonly BatchCall[] },
): Promise<void> {
  const [{ isEncodable }, { fetchAtomicity }] = await Promise.all([
    import('../../defi/batch/encodeBatch.ts'),
    import('../../defi/batch/fetchAtomicity.ts'),
  ])
  const isPossible =
    isEncodable(calls) && (await fetchAtomicity(chains.getRpc(chainId), address)).status !== 'unsupported'
  if (isPossible) return
  throw new WalletError(
    'atomicityUnsupported',
    'This account can’t do all of it or nothing on this network. Nothing was signed.',
  )
}
