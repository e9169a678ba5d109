import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import { fetchBlockNumber } from '../../chains/transactions/fetchBlockNumber.ts'
import { fetchIncomingPayments } from '../../chains/transfers/fetchIncomingPayments.ts'
import { fetchIncomingTransfers } from '../../chains/transfers/fetchIncomingTransfers.ts'
import { createUuid } from '../../keyring/random/createUuid.ts'
import type { Asset } from '../../protocol/explanation.ts'
import { type AccountId, accountAddress, type ChainId } from '../../protocol/ids.ts'
import { fromAmount, toAmount } from '../../protocol/primitives.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { Services } from '../services.ts'
import { addActivity } from '../transactions/activityLog.ts'
import { nativeAsset, tokenAsset } from './assets.ts'
import { findUnwanted } from './findUnwanted.ts'

/** At the first look, only the last blocks: what came before is in the balance. */
const FIRST_LOOK_BLOCKS = 5_000n

/** What came in; `amount` in the asset's smallest unit. */
type Arrival = {
  readonly asset: Asset
  readonly amount: bigint
  readonly sender: `0x${string}`
  readonly hash: `0x${string}`
  readonly blockNumber: bigint
}

type Incoming = Pick<Services, 'platform' | 'stores' | 'chains' | 'tokens' | 'accounts'>

/**
 * Looks for the native coin and known tokens that arrived since the last look, and adds each to the activity list.
 *
 * @throws RpcUnavailableError when no node answers
 */
export async function noteIncoming(
  services: Incoming,
  accountId: AccountId,
  chainId: ChainId,
): Promise<void> {
  const { stores, chains } = services
  const known = services.tokens.list(chainId).filter(({ standard }) => standard === 'erc20')
  const rpc = chains.getRpc(chainId)
  const newest = await fetchBlockNumber(rpc)
  const fromBlock = nextBlock(services, accountId, chainId, newest)
  if (fromBlock > newest) return
  const { transfers, scannedTo } = await fetchIncomingTransfers(rpc, {
    address: accountAddress(accountId),
    tokens: known.map(({ address }) => address as `0x${string}`),
    fromBlock,
    toBlock: newest,
  })
  const query = { address: accountAddress(accountId), fromBlock, toBlock: newest }
  const payments = await fetchIncomingPayments(rpc, query).catch(withoutOldState)
  const coin = nativeAsset(rpc.chain)
  const arrivals = [
    ...transfers.flatMap((transfer) => {
      const token = known.find(({ address }) => address === transfer.token)
      return token ? [{ ...transfer, asset: tokenAsset(token) }] : []
    }),
    ...payments.map((payment) => ({ ...payment, asset: coin })),
  ]
  // It may have been removed while the node was asked.
  if (!services.accounts.find(accountId)) return
  for (const arrival of arrivals)
    await addActivity(stores, toActivity(services, { arrival, accountId, chainId }))
  const scan = { accountId, chainId, scannedTo: toAmount(scannedTo) }
  await stores.holdings.update((state) => ({
    ...state,
    scans: [...state.scans.filter((other) => !isFor(other, accountId, chainId)), scan],
  }))
}

/** Some nodes keep no balance but the newest; the payments are in it all the same. */
function withoutOldState(error: unknown): [] {
  if (error instanceof NodeRpcError) return []
  throw error
}

function nextBlock({ stores }: Incoming, accountId: AccountId, chainId: ChainId, newest: bigint): bigint {
  const scan = stores.holdings.get().scans.find((other) => isFor(other, accountId, chainId))
  const first = newest > FIRST_LOOK_BLOCKS ? newest - FIRST_LOOK_BLOCKS : 0n
  // A chain that is shorter than it was has been started anew.
  if (!scan || fromAmount(scan.scannedTo) > newest) return first
  return fromAmount(scan.scannedTo) + 1n
}

function isFor(
  scan: { accountId: AccountId; chainId: ChainId },
  accountId: AccountId,
  chainId: ChainId,
): boolean {
  return scan.accountId === accountId && scan.chainId === chainId
}

function toActivity(
  services: Incoming,
  found: { arrival: Arrival; accountId: AccountId; chainId: ChainId },
): Activity {
  const { arrival, accountId, chainId } = found
  const { asset, hash, blockNumber } = arrival
  const amount = toAmount(arrival.amount)
  const unwanted = findUnwanted(services, arrival)
  const recipient = { address: accountAddress(accountId), kind: 'own' as const }
  return {
    id: createUuid(services.platform.random),
    direction: 'in',
    accountId,
    chainId,
    hash,
    state: 'confirmed',
    title: `Received ${asset.symbol}`,
    intent: { type: 'transfer', asset, amount, recipient },
    promised: [],
    received: [{ asset, amount }],
    ...(unwanted && { unwanted }),
    blockNumber: toAmount(blockNumber),
    createdAtMs: services.platform.now(),
    settledAtMs: services.platform.now(),
  }
}
