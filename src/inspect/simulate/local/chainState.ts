import { parseData, parseHash, parseQuantity } from '../../../chains/rpc/quantity.ts'
import type { Rpc } from '../../../chains/rpc/rpc.ts'
import type { Address } from '../../../protocol/primitives.ts'
import { toQuantity } from '../callObject.ts'
import { LocalLimitError } from './localLimitError.ts'

/** Accounts and slots that are fetched for one trial at most: far more than any trade over many pools takes. */
const MAX_FETCHES = 1_500

/** What the chain has of an account. `balance` in wei. */
export type AccountState = {
  readonly balance: bigint
  readonly nonce: bigint
  readonly code: `0x${string}`
}

/** An account that was fetched, and what was read of its slots. */
export type FetchedAccount = {
  readonly address: Address
  readonly state: AccountState
  readonly slots: readonly (readonly [slot: `0x${string}`, value: `0x${string}`])[]
}

/** The state of a chain at one block, fetched piece by piece as it is asked for, each piece once. */
export type ChainState = {
  fetchAccount(address: Address): Promise<AccountState>
  /** @param slot 32 bytes. @returns 32 bytes */
  fetchSlot(address: Address, slot: `0x${string}`): Promise<`0x${string}`>
  /** All that was fetched; accounts of which slots alone were read are fetched for it. */
  listFetched(): Promise<readonly FetchedAccount[]>
}

/**
 * Reads a chain's state at a block: `eth_getBalance`, `eth_getTransactionCount`, `eth_getCode` and `eth_getStorageAt`,
 * which every node has. What is asked for in one turn goes out in few requests.
 *
 * @throws LocalLimitError, from what it returns, beyond 1,500 pieces
 * @throws NodeRpcError, RpcUnavailableError, from what it returns, as the node does
 */
export function createChainState(rpc: Rpc, blockNumber: bigint): ChainState {
  const block = toQuantity(blockNumber)
  const accounts = new Map<string, Promise<AccountState>>()
  const slots = new Map<string, Promise<`0x${string}`>>()

  function remember<Piece>(known: Map<string, Promise<Piece>>, key: string, load: () => Promise<Piece>) {
    const piece = known.get(key)
    if (piece) return piece
    if (accounts.size + slots.size >= MAX_FETCHES) throw new LocalLimitError('It touches too much state.')
    const fetched = load()
    // Fetched ahead of its use, it may fail before anybody looks.
    fetched.catch(() => {})
    known.set(key, fetched)
    return fetched
  }

  async function askAccount(address: Address): Promise<AccountState> {
    const [balance, nonce, code] = await Promise.all([
      rpc.request('eth_getBalance', [address, block]),
      rpc.request('eth_getTransactionCount', [address, block]),
      rpc.request('eth_getCode', [address, block]),
    ])
    return { balance: parseQuantity(balance), nonce: parseQuantity(nonce), code: parseData(code) }
  }

  const fetchAccount = async (address: Address) => remember(accounts, address, () => askAccount(address))

  async function listFetched(): Promise<readonly FetchedAccount[]> {
    const read = [...slots.keys()].map((key) => key.split(' ') as [Address, `0x${string}`])
    const addresses = new Set([...accounts.keys(), ...read.map(([address]) => address)] as Address[])
    return Promise.all(
      [...addresses].map(async (address) => {
        const own = read.filter(([of]) => of === address)
        const values = own.map(async ([, slot]) => [slot, await fetchSlot(address, slot)] as const)
        return { address, state: await fetchAccount(address), slots: await Promise.all(values) }
      }),
    )
  }

  const fetchSlot: ChainState['fetchSlot'] = async (address, slot) =>
    remember(slots, `${address} ${slot}`, async () =>
      parseHash(await rpc.request('eth_getStorageAt', [address, slot, block])),
    )

  return { fetchAccount, fetchSlot, listFetched }
}
