import { fetchItemBalance } from '../../chains/tokens/fetchItemBalance.ts'
import { fetchTokenMetadata } from '../../chains/tokens/fetchTokenMetadata.ts'
import type { Token } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import { type AccountId, accountAddress, type ChainId } from '../../protocol/ids.ts'
import { toAmount } from '../../protocol/primitives.ts'
import type { Services } from '../services.ts'

type Asked = {
  readonly chainId: ChainId
  /** Those that may hold it. */
  readonly accounts: readonly AccountId[]
  readonly address: `0x${string}`
  readonly standard: 'erc721' | 'erc1155'
  readonly tokenId: bigint | undefined
}

/**
 * Asks the contract of a collection for one of its items, and whether one of the accounts holds it.
 *
 * @throws WalletError (-32602) `noItem` if none is named, `notHeld` if none of the accounts holds it
 * @throws RpcUnavailableError when no node answers
 */
export async function lookUpItem(
  { chains }: Pick<Services, 'chains'>,
  { chainId, accounts, address, standard, tokenId }: Asked,
): Promise<Token> {
  if (tokenId === undefined) throw refuse('noItem', 'Name the item: the number of one of the collection.')
  const rpc = chains.getRpc(chainId)
  const lowerCase = address.toLowerCase() as `0x${string}`
  const item = { address: lowerCase, standard, tokenId }
  const [metadata, ...balances] = await Promise.all([
    fetchTokenMetadata(rpc, lowerCase),
    ...accounts.map((accountId) => fetchItemBalance(rpc, item, accountAddress(accountId))),
  ])
  if (!balances.some((balance) => balance !== undefined && balance > 0n)) {
    throw refuse('notHeld', 'None of the connected accounts holds this item on this network.')
  }
  const { symbol, name } = metadata ?? { symbol: '', name: '' }
  return {
    chainId,
    address: lowerCase,
    standard,
    symbol: symbol || '?',
    name,
    decimals: 0,
    tokenId: toAmount(tokenId),
  }
}

function refuse(reason: string, message: string): WalletError {
  return new WalletError('invalidParams', message, { reason })
}
