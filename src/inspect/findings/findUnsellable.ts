import * as v from 'valibot'
import { encodeWords } from '../../chains/abi/encodeWords.ts'
import { findBuiltInTokens } from '../../chains/tokens/builtInTokens.ts'
import type { Address } from '../../protocol/primitives.ts'
import { toCallObject } from '../simulate/callObject.ts'
import type { Change } from '../simulate/outcome.ts'
import type { FindingsRequest } from './fetchFindings.ts'

/** First four bytes of keccak256('transfer(address,uint256)') (ERC-20). */
const TRANSFER_SELECTOR = '0xa9059cbb'
const Blocks = v.strictTuple([
  v.object({ calls: v.strictTuple([v.object({ status: v.string() }), v.object({ status: v.string() })]) }),
])

/**
 * Tries to hand a token that is received right back to where it came from, as selling it would. Tokens made to trap
 * buyers let it in and not out. `eth_simulateV1`, of both in one made-up block.
 *
 * @returns the token that can't be handed back; undefined when none was received that the wallet does not know
 */
export async function findUnsellable(o: FindingsRequest): Promise<Address | undefined> {
  const { rpc, transaction, outcome } = o
  if (outcome.status !== 'succeeded' || outcome.method !== 'eth_simulateV1') return undefined
  const bought = outcome.changes.find((change) => isUnknownToken(change, o))
  if (bought?.asset.type !== 'erc20' || !bought.source || !isPaidFor(outcome.changes)) return undefined
  const token = bought.asset.address
  const sale = {
    from: transaction.from,
    to: token,
    data: encodeWords(TRANSFER_SELECTOR, bought.source, bought.amount),
  }
  const block = { calls: [toCallObject(transaction), sale] }
  const answer = await rpc.request('eth_simulateV1', [
    { blockStateCalls: [block], validation: false },
    'latest',
  ])
  const parsed = v.safeParse(Blocks, answer)
  if (!parsed.success) return undefined
  const [boughtAgain, sold] = parsed.output[0].calls
  return boughtAgain.status === '0x1' && sold.status === '0x0' ? token : undefined
}

function isUnknownToken({ asset, amount }: Change, { rpc, tokens }: FindingsRequest): boolean {
  if (asset.type !== 'erc20' || amount <= 0n) return false
  return ![...tokens, ...findBuiltInTokens(rpc.chainId)].some(({ address }) => address === asset.address)
}

function isPaidFor(changes: readonly Change[]): boolean {
  return changes.some(({ amount }) => amount < 0n)
}
