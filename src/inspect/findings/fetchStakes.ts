import type { Rpc } from '../../chains/rpc/rpc.ts'
import { decodeWord, encodeBalanceOf } from '../../chains/tokens/erc20.ts'
import { tryCall } from '../../chains/tokens/tryCall.ts'
import type { Address } from '../../protocol/primitives.ts'
import { type AssetRef, isUnlimited } from '../assets/assetRef.ts'
import { orNothing } from '../orNothing.ts'

/** First four bytes of keccak256('totalSupply()') (ERC-20). */
const SUPPLY_SELECTOR = '0x18160ddd'
/** Allowances that are weighed at most. */
const MAX_WEIGHED = 20
/** An allowance for more than as many times what there is in the account is unusual. */
const MANY = 10n

/** An allowance of a token, and whose. */
export type Leave = {
  readonly asset: AssetRef
  readonly amount: bigint
  readonly spender: Address
  readonly owner: Address
}

/** What allowances are held against. */
export type Stakes = {
  /** @returns true for more than there is of the token, whoever has it */
  readonly isUnlimited: (leave: Pick<Leave, 'asset' | 'amount'>) => boolean
  /**
   * @param brought what the owner gets before it, or less what goes, in smallest units
   * @returns what the owner has by then, where that is something, and the allowance is for many times that and not without
   * limit
   */
  readonly findHeld: (leave: Leave, brought?: bigint) => bigint | undefined
}

/**
 * Asks tokens how many units there are, and how many their owner has. `eth_call`, two for each allowance.
 *
 * @returns never rejects because a node fails: an allowance is then held against nothing
 */
export async function fetchStakes(rpc: Rpc, leaves: readonly Leave[]): Promise<Stakes> {
  const asked = leaves.filter(({ asset }) => asset.type === 'erc20').slice(0, MAX_WEIGHED)
  const supplies = new Map<string, bigint>()
  const balances = new Map<string, bigint>()
  await Promise.all(
    asked.map(async ({ asset, owner }) => {
      if (asset.type !== 'erc20') return
      const ask = async (data: `0x${string}`) =>
        decodeWord(await orNothing(tryCall(rpc, asset.address, data)))
      const [supply, balance] = await Promise.all([ask(SUPPLY_SELECTOR), ask(encodeBalanceOf(owner))])
      // A token that has no units yet does not say how many are many.
      if (supply) supplies.set(asset.address, supply)
      if (balance !== undefined) balances.set(`${asset.address} ${owner}`, balance)
    }),
  )
  const isAll: Stakes['isUnlimited'] = ({ asset, amount }) => {
    const supply = asset.type === 'erc20' ? supplies.get(asset.address) : undefined
    return isUnlimited(amount) || (supply !== undefined && amount > supply)
  }
  return {
    isUnlimited: isAll,
    findHeld: (leave, brought = 0n) => {
      const { asset, owner, amount } = leave
      const balance = asset.type === 'erc20' ? balances.get(`${asset.address} ${owner}`) : undefined
      const held = (balance ?? 0n) + brought
      return balance !== undefined && held > 0n && amount > held * MANY && !isAll(leave) ? held : undefined
    },
  }
}
