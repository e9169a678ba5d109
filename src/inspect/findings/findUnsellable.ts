import * as v from 'valibot'
import { encodeWords } from '../../chains/abi/encodeWords.ts'
import { decodeWord, encodeBalanceOf } from '../../chains/tokens/erc20.ts'
import { type Address, HexData } from '../../protocol/primitives.ts'
import { toCallObject } from '../simulate/callObject.ts'
import type { Change } from '../simulate/outcome.ts'
import type { FindingsRequest } from './findingsRequest.ts'
import { isKnownToken } from './isKnownToken.ts'

/** First four bytes of keccak256('transfer(address,uint256)') (ERC-20). */
const TRANSFER_SELECTOR = '0xa9059cbb'
/** What is minted comes from nobody, to whom most tokens refuse to go. */
const NOBODY = `0x${'0'.repeat(40)}`
/** Takes what is handed to it, and has no key. */
const ANYBODY = '0x000000000000000000000000000000000000dead'
/** Of what is handed back, in percent: where less arrives, the rest is kept. */
const ARRIVES = 50n
const Blocks = v.strictTuple([
  v.object({ calls: v.array(v.object({ status: v.string(), returnData: v.optional(HexData, '0x') })) }),
])

/**
 * Tries to hand a token that is received right back to where it came from, as selling it would; one that was minted, to
 * anybody. Tokens made to trap buyers let it in and not out, or keep most of it on the way. `eth_simulateV1`, of both in one
 * made-up block, after the calls that come before.
 *
 * @returns the token that can't be handed back, or of which less than half arrives; undefined when none was received that the
 * wallet does not know
 */
export async function findUnsellable(o: FindingsRequest): Promise<Address | undefined> {
  const { rpc, transaction, outcome, before = [] } = o
  if (outcome.status !== 'succeeded' || outcome.method !== 'eth_simulateV1') return undefined
  const bought = outcome.changes.find((change) => isUnknownToken(change, o))
  if (bought?.asset.type !== 'erc20' || !bought.source || !isPaidFor(outcome.changes)) return undefined
  const token = bought.asset.address
  const buyer = bought.source === NOBODY ? ANYBODY : bought.source
  const sale = {
    from: transaction.from,
    to: token,
    data: encodeWords(TRANSFER_SELECTOR, buyer, bought.amount),
  }
  const count = { to: token, data: encodeBalanceOf(buyer) }
  const calls = [...before, transaction].map((call) => toCallObject(call))
  const answer = await rpc.request('eth_simulateV1', [
    { blockStateCalls: [{ calls: [...calls, count, sale, count] }], validation: false },
    'latest',
  ])
  const parsed = v.safeParse(Blocks, answer)
  if (!parsed.success) return undefined
  const results = parsed.output[0].calls
  const [first, sold, last] = results.slice(calls.length)
  if (results.slice(0, calls.length).some(({ status }) => status !== '0x1') || !sold) return undefined
  if (sold.status === '0x0') return token
  const [had, has] = [decodeWord(first?.returnData), decodeWord(last?.returnData)]
  if (had === undefined || has === undefined) return undefined
  return (has - had) * 100n < bought.amount * ARRIVES ? token : undefined
}

function isUnknownToken({ asset, amount }: Change, o: FindingsRequest): boolean {
  return asset.type === 'erc20' && amount > 0n && !isKnownToken(asset, o)
}

function isPaidFor(changes: readonly Change[]): boolean {
  return changes.some(({ amount }) => amount < 0n)
}
