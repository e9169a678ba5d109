import { encodeWords } from '../../chains/abi/encodeWords.ts'
import { askEach } from '../../chains/balances/askEach.ts'
import type { ContractCall } from '../../chains/balances/multicall.ts'
import { parseQuantity } from '../../chains/rpc/quantity.ts'
import { decodeWord, encodeBalanceOf } from '../../chains/tokens/erc20.ts'
import type { AssetRef } from '../../inspect/assets/assetRef.ts'
import { fetchAssetBook } from '../../inspect/assets/fetchAssetBook.ts'
import type { InspectContext } from '../../inspect/inspectContext.ts'
import { type AccountId, accountAddress } from '../../protocol/ids.ts'
import { type Address, toAmount } from '../../protocol/primitives.ts'
import type { AssetTrace } from './assetTrace.ts'
import { BALANCE_OF_ITEM_SELECTOR, OWNER_OF_SELECTOR } from './fetchHeld.ts'
import { fetchValues } from './fetchValues.ts'
import type { ValuedAsset } from './planSweep.ts'

/**
 * Asks the chain what an account holds: the native coin, the tokens the wallet knows, and what it was once sent.
 *
 * @returns what it has more than nothing of
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchAssets(
  { rpc, tokens }: Pick<InspectContext, 'rpc' | 'tokens'>,
  { accountId, traces }: { accountId: AccountId; traces: readonly AssetTrace[] },
): Promise<readonly ValuedAsset[]> {
  const owner = accountAddress(accountId)
  const known = new Set(tokens.map(({ address }) => address))
  const listed = tokens
    .filter(({ standard }) => standard === 'erc20')
    .map(({ address }): AssetTrace => ({ type: 'erc20', token: address as Address }))
  const others = traces.filter(({ type, token }) => type !== 'erc20' || !known.has(token))
  const all = [...listed, ...others]
  const [native, answers] = await Promise.all([
    rpc.request('eth_getBalance', [owner, 'latest']).then(parseQuantity),
    askEach(
      rpc,
      all.map((trace) => toCall(trace, owner)),
    ),
  ])
  const held = all.flatMap((trace, index) => {
    const amount = toHeld(trace, answers[index], owner)
    return amount > 0n ? [{ ref: toRef(trace), amount, isKnown: known.has(trace.token) }] : []
  })
  const coin = { ref: { type: 'native' } as const, amount: native, isKnown: true }
  const items = native > 0n ? [coin, ...held] : held
  const book = await fetchAssetBook({ rpc, tokens, assets: items.map(({ ref }) => ref) })
  return fetchValues(
    rpc,
    items.map(({ ref, amount, isKnown }) => ({
      asset: book.describe(ref),
      amount: toAmount(amount),
      isKnown,
    })),
  )
}

function toCall(trace: AssetTrace, owner: Address): ContractCall {
  const { token: target } = trace
  if (trace.type === 'erc20') return { target, data: encodeBalanceOf(owner) }
  const id = BigInt(trace.tokenId)
  return trace.type === 'erc721'
    ? { target, data: encodeWords(OWNER_OF_SELECTOR, id) }
    : { target, data: encodeWords(BALANCE_OF_ITEM_SELECTOR, owner, id) }
}

function toHeld({ type }: AssetTrace, answer: `0x${string}` | undefined, owner: Address): bigint {
  const word = decodeWord(answer) ?? 0n
  if (type !== 'erc721') return word
  return word === BigInt(owner) ? 1n : 0n
}

function toRef(trace: AssetTrace): AssetRef {
  if (trace.type === 'erc20') return { type: 'erc20', address: trace.token }
  return { type: trace.type, address: trace.token, tokenId: BigInt(trace.tokenId) }
}
