import { encodeWords } from '../../chains/abi/encodeWords.ts'
import { parseData } from '../../chains/rpc/quantity.ts'
import { findPool } from '../../defi/aave/findPool.ts'
import { wrappedNativeTokens } from '../../defi/wrappedNative/wrappedNativeTokens.ts'
import type { Address } from '../../protocol/primitives.ts'
import { flattenCalls } from '../steps.ts'
import type { FindingsRequest } from './findingsRequest.ts'

/** First four bytes of keccak256('getReserveData(address)'). */
const RESERVE_SELECTOR = '0x35ea6a75'
/** Which words of the answer are the tokens that count debts, at a fixed and at a variable rate. */
const DEBT_WORDS = [9, 10]
const WORD_DIGITS = 64
/** Tokens asked about at most. */
const MAX_ASKED = 4

/**
 * Asks Aave's pool which tokens count what is owed of an asset that a call lends or borrows: more of them is no gain. Only
 * the pool that the wallet knows is believed; another could call what it takes a debt.
 *
 * @returns the tokens' keys
 * @see https://aave.com/docs/aave-v3/smart-contracts/pool
 */
export async function fetchDebts({ rpc, decoded, outcome }: FindingsRequest): Promise<ReadonlySet<string>> {
  if (outcome.status !== 'succeeded') return new Set()
  const borrowed = flattenCalls(decoded).flatMap(({ decoded: step }): (readonly [Address, Address])[] => {
    if (step.type !== 'lend' || !('account' in step.lending)) return []
    const pool = findPool(rpc.chainId, step.market)
    const { token } = step.lending
    const reserve = token === 'native' ? wrappedNativeTokens[rpc.chainId] : token
    return pool && reserve ? [[reserve, pool]] : []
  })
  const answers = await Promise.all(
    [...new Map(borrowed)].slice(0, MAX_ASKED).map(async ([reserve, to]) => {
      const call = { to, data: encodeWords(RESERVE_SELECTOR, reserve) }
      return parseData(await rpc.request('eth_call', [call, 'latest']))
    }),
  )
  return new Set(answers.flatMap((answer) => DEBT_WORDS.map((word) => readAddress(answer, word))))
}

function readAddress(answer: `0x${string}`, word: number): string {
  const end = 2 + (word + 1) * WORD_DIGITS
  return `0x${answer.slice(end - 40, end).toLowerCase()}`
}
