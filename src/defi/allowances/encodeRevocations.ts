import { encodeWords } from '../../chains/abi/encodeWords.ts'
import { PERMIT2_ADDRESS } from '../../inspect/permit2.ts'
import type { Allowance } from '../../protocol/allowance.ts'
import { type AccountId, accountAddress, type ChainId } from '../../protocol/ids.ts'
import { type Address, toAmount } from '../../protocol/primitives.ts'
import { ZERO_ADDRESS } from '../../protocol/reservedAddresses.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { encodeArguments } from '../abi/encodeArguments.ts'

/** One transaction that takes one allowance back, or several at once. */
export type Revocation = {
  readonly accountId: AccountId
  readonly chainId: ChainId
  readonly allowances: readonly Allowance[]
  readonly transaction: TransactionRequest
}

/** First four bytes of keccak256 of `approve(address,uint256)` and `setApprovalForAll(address,bool)`. */
const APPROVE_SELECTOR = '0x095ea7b3'
const APPROVE_ALL_SELECTOR = '0xa22cb465'
/** First four bytes of keccak256 of Permit2's `approve(address,address,uint160,uint48)`. */
const PERMIT2_APPROVE_SELECTOR = '0x87517c45'
/** Permit2: ends what several spenders may take. `lockdown((address token, address spender)[])`. */
const lockdown = {
  selector: '0xcc53287f',
  inputs: [{ type: 'tuple[]', components: [{ type: 'address' }, { type: 'address' }] }],
} as const

/**
 * Makes the transactions that take allowances back, in as few as possible: what Permit2 passes on for an account on a
 * chain ends by one. Delegations come first: while one stands, its contract can act for the account.
 */
export function encodeRevocations(allowances: readonly Allowance[]): readonly Revocation[] {
  const delegations = allowances.filter(({ kind }) => kind === 'delegation')
  const rest = allowances.filter(({ kind }) => kind !== 'delegation')
  return [...delegations, ...rest].reduce<readonly Revocation[]>(addRevocation, [])
}

function addRevocation(planned: readonly Revocation[], allowance: Allowance): readonly Revocation[] {
  const { accountId, chainId, kind } = allowance
  const joined = planned.find(
    (other) =>
      kind === 'permit2' &&
      other.allowances[0]?.kind === 'permit2' &&
      other.accountId === accountId &&
      other.chainId === chainId,
  )
  if (!joined) return [...planned, toRevocation([allowance], allowance)]
  const together = toRevocation([...joined.allowances, allowance], allowance)
  return planned.map((other) => (other === joined ? together : other))
}

function toRevocation(
  allowances: readonly Allowance[],
  { accountId, chainId, kind, asset, spender }: Allowance,
): Revocation {
  const from = accountAddress(accountId)
  const call = (to: Address, data: `0x${string}`) => ({ from, to, value: toAmount(0n), data })
  const contract = asset?.address ?? ZERO_ADDRESS
  const plan = (transaction: TransactionRequest) => ({ accountId, chainId, allowances, transaction })
  switch (kind) {
    case 'token':
      return plan(call(contract, encodeWords(APPROVE_SELECTOR, spender.address, 0n)))
    case 'nft':
      return plan(call(contract, encodeWords(APPROVE_SELECTOR, ZERO_ADDRESS, BigInt(asset?.tokenId ?? 0))))
    case 'collection':
      return plan(call(contract, encodeWords(APPROVE_ALL_SELECTOR, spender.address, 0n)))
    case 'permit2': {
      if (allowances.length === 1) {
        const data = encodeWords(PERMIT2_APPROVE_SELECTOR, contract, spender.address, 0n, 0n)
        return plan(call(PERMIT2_ADDRESS, data))
      }
      const pairs = allowances.map(
        (one) => [one.asset?.address ?? ZERO_ADDRESS, one.spender.address] as const,
      )
      return plan(call(PERMIT2_ADDRESS, encodeArguments(lockdown, [pairs])))
    }
    case 'delegation':
      return plan({ ...call(from, '0x'), delegate: ZERO_ADDRESS })
  }
}
