import { encodeWords } from '../../chains/abi/encodeWords.ts'
import { MAX_UINT256 } from '../../protocol/maxUint256.ts'

/** First four bytes of keccak256('getUserAccountData(address)'). */
const SELECTOR = '0xbf92857c'
const WORDS = 6
const WORD_DIGITS = 64
/** What the pool gives for an account that owes nothing. */
const NO_DEBT = MAX_UINT256

/** A health factor of 1, below which what stands for a debt may be sold; with 18 decimals, as Aave counts. */
export const ONE_HEALTH = 10n ** 18n

/** @returns the data of the question how an account stands at a pool of Aave V3 */
export function encodeAccountStanding(account: `0x${string}`): `0x${string}` {
  return encodeWords(SELECTOR, account)
}

/**
 * Reads the health factor out of a pool's answer: what stands for the account's debts, counted down to the share at which
 * it may be sold, over what is owed.
 *
 * @returns with 18 decimals; `none` where nothing is owed, undefined where the answer can't be read
 * @see https://aave.com/docs/aave-v3/smart-contracts/pool (getUserAccountData)
 */
export function readHealthFactor(answer: `0x${string}` | undefined): bigint | 'none' | undefined {
  if (answer?.length !== 2 + WORDS * WORD_DIGITS) return undefined
  const health = BigInt(`0x${answer.slice(-WORD_DIGITS)}`)
  return health === NO_DEBT ? 'none' : health
}
