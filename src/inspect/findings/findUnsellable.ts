import * as v from 'valibot'
import { encodeWords } from '../../chains/abi/encodeWords.ts'
import type { Address } from '../../protocol/primitives.ts'
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
const Blocks = v.strictTuple([
  v.object({ calls: v.strictTuple([v.object({ status: v.string() }), v.object({ status: v.string() })]) }),
])

/**
 * Tries to hand a token that is received right back to where it came from, as selling it would; one that was minted, to
 * anybody. Tokens made to trap buyers let it in and not out. `eth_simulateV1`, of both in one made-up block.
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
    data: encodeWords(TRANSFER_SELECTOR, bought.source === NOBODY ? ANYBODY : bought.source, bought.amount),
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

function isUnknownToken({ asset, amount }: Change, o: FindingsRequest): boolean {
  return asset.type === 'erc20' && amount > 0n && !isKnownToken(asset, o)
}

function isPaidFor(changes: readonly Change[]): boolean {
  return changes.some(({ amount }) => amount < 0n)
}
