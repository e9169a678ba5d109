import { MAX_UINT256 } from '../../protocol/maxUint256.ts'
import { lowerCase } from '../swap.ts'
import type { Lending, LendingAction } from './lending.ts'

/** Stands for “all there is”. */
const ALL = MAX_UINT256

/**
 * @param token in any case, or `native` for the chain's own coin
 * @param amount smallest units
 * @param account whose it is, in any case
 * @returns money that is lent, taken out, borrowed or paid back
 */
export function toMoney(
  action: LendingAction,
  token: string,
  amount: bigint,
  account: string,
): Extract<Lending, { action: LendingAction }> {
  return {
    action,
    token: token === 'native' ? token : lowerCase(token),
    amount,
    isAll: amount === ALL,
    account: lowerCase(account),
  }
}
