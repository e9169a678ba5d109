import { fetchBlockNumber } from '../../chains/transactions/fetchBlockNumber.ts'
import {
  fetchIncomingTransfers,
  type IncomingTransfer,
} from '../../chains/transfers/fetchIncomingTransfers.ts'
import { createUuid } from '../../keyring/random/createUuid.ts'
import type { Token } from '../../protocol/chain.ts'
import { type AccountId, accountAddress, type ChainId } from '../../protocol/ids.ts'
import { fromAmount, toAmount } from '../../protocol/primitives.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { Services } from '../services.ts'
import { addActivity } from '../transactions/activityLog.ts'
import { tokenAsset } from './assets.ts'

/** At the first look, only the last blocks: what came before is in the balance. */
const FIRST_LOOK_BLOCKS = 5_000n

type Incoming = Pick<Services, 'platform' | 'stores' | 'chains' | 'tokens'>

/**
 * Looks for known tokens that arrived since the last look, and adds each to the activity list.
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
  for (const transfer of transfers) {
    const token = known.find(({ address }) => address === transfer.token)
    if (token) await addActivity(stores, toActivity(services, { transfer, token, accountId }))
  }
  const scan = { accountId, chainId, scannedTo: toAmount(scannedTo) }
  await stores.holdings.update((state) => ({
    ...state,
    scans: [...state.scans.filter((other) => !isFor(other, accountId, chainId)), scan],
  }))
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
  { platform }: Incoming,
  found: { transfer: IncomingTransfer; token: Token; accountId: AccountId },
): Activity {
  const { transfer, token, accountId } = found
  const asset = tokenAsset(token)
  const amount = toAmount(transfer.amount)
  const recipient = { address: accountAddress(accountId), kind: 'own' as const }
  return {
    id: createUuid(platform.random),
    direction: 'in',
    accountId,
    chainId: token.chainId,
    hash: transfer.hash,
    state: 'confirmed',
    title: `Received ${token.symbol}`,
    intent: { type: 'transfer', asset, amount, recipient },
    promised: [],
    received: [{ asset, amount }],
    blockNumber: toAmount(transfer.blockNumber),
    createdAtMs: platform.now(),
    settledAtMs: platform.now(),
  }
}
