import { encodeWords } from '../../chains/abi/encodeWords.ts'
import { type Address, toAmount } from '../../protocol/primitives.ts'
import { BURN_ADDRESS, ZERO_ADDRESS } from '../../protocol/reservedAddresses.ts'
import type { Change } from '../simulate/outcome.ts'
import { createBalanceProbe } from '../simulate/probe.ts'
import { tryNext } from '../simulate/tryNext.ts'
import type { FindingsRequest } from './findingsRequest.ts'
import { isKnownToken } from './isKnownToken.ts'

/** First four bytes of keccak256('transfer(address,uint256)') (ERC-20). */
const TRANSFER_SELECTOR = '0xa9059cbb'
/** Of what is handed back, in percent: where less arrives, the rest is kept. */
const ARRIVES = 50n

/**
 * Tries to hand a token that is received right back to where it came from, as selling it would; one that was minted, to
 * anybody. Tokens made to trap buyers let it in and not out, or keep most of it on the way. It is tried
 * in the way in which the purchase was, after the calls that come before.
 *
 * @returns the token that can't be handed back, or of which less than half arrives; undefined when none was received that the
 * wallet does not know
 */
export async function findUnsellable(o: FindingsRequest): Promise<Address | undefined> {
  const { transaction, outcome, before = [] } = o
  if (outcome.status !== 'succeeded') return undefined
  const bought = outcome.changes.find((change) => isUnknownToken(change, o))
  if (bought?.asset.type !== 'erc20' || !bought.source || !isPaidFor(outcome.changes)) return undefined
  const token = bought.asset.address
  // What is minted comes from the zero address, to which most tokens refuse to go.
  const buyer = bought.source === ZERO_ADDRESS ? BURN_ADDRESS : bought.source
  const probe = createBalanceProbe(bought.asset, buyer)
  const [first = transaction, ...others] = [...before, transaction]
  const sold = await tryNext(outcome.method, {
    ...{ rpc: o.rpc, nowMs: o.nowMs, blockNumber: outcome.blockNumber, probe, done: [first, ...others] },
    next: {
      ...{ from: transaction.from, to: token, value: toAmount(0n) },
      data: encodeWords(TRANSFER_SELECTOR, buyer, bought.amount),
    },
  })
  if (sold === 'refused') return token
  const [had, has] = [probe.read(sold?.before), probe.read(sold?.after)]
  if (had === undefined || has === undefined) return undefined
  return (has - had) * 100n < bought.amount * ARRIVES ? token : undefined
}

function isUnknownToken({ asset, amount }: Change, o: FindingsRequest): boolean {
  return asset.type === 'erc20' && amount > 0n && !isKnownToken(asset, o)
}

function isPaidFor(changes: readonly Change[]): boolean {
  return changes.some(({ amount }) => amount < 0n)
}
