import type { Allowance } from '../../protocol/allowance.ts'
import type { AssetAmount } from '../../protocol/explanation.ts'
import type { AccountId, ChainId } from '../../protocol/ids.ts'
import { type Address, fromAmount } from '../../protocol/primitives.ts'
import type { SequenceStep } from '../../protocol/sequence.ts'
import { encodeRevocations } from '../allowances/encodeRevocations.ts'

/** What is at risk in one account on one network. */
export type Holding = {
  readonly accountId: AccountId
  readonly chainId: ChainId
  readonly assets: readonly ValuedAsset[]
  readonly allowances: readonly Allowance[]
}

/** What an account holds of an asset, and what that is worth in wei of the native coin, where anybody says. */
export type ValuedAsset = AssetAmount & { readonly value?: bigint; readonly isKnown: boolean }

/**
 * Puts what has to be done to bring everything to safety in order. For each account and network: delegations end first,
 * since a hostile one takes what comes in; then tokens and NFTs leave, what is worth most first; then allowances of what
 * stays are taken back; the native coin goes last, because it pays for all of it.
 *
 * @returns the steps; accounts with more to lose come first, and nothing is planned for empty ones
 */
export function planSweep(
  holdings: readonly Holding[],
  { recipient, revoke }: { readonly recipient: Address; readonly revoke: boolean },
): SequenceStep[] {
  return holdings
    .toSorted((a, b) => compare(worth(b), worth(a)))
    .flatMap((holding) => planHolding(holding, recipient, revoke))
}

function planHolding(holding: Holding, recipient: Address, revoke: boolean): SequenceStep[] {
  const { accountId, chainId, allowances } = holding
  const place = { accountId, chainId }
  const held = holding.assets.filter(({ amount }) => fromAmount(amount) > 0n)
  const move = ({ asset, amount }: AssetAmount): SequenceStep => ({
    type: 'move',
    ...place,
    asset,
    amount,
    recipient,
  })
  const others = held.filter(({ asset }) => asset.type !== 'native').toSorted(byValue)
  const native = held.filter(({ asset }) => asset.type === 'native')
  const delegations = allowances.filter(({ kind }) => kind === 'delegation')
  const rest = revoke ? allowances.filter(({ kind }) => kind !== 'delegation') : []
  const toStep = (some: readonly Allowance[]) =>
    encodeRevocations(some).map(
      (revocation): SequenceStep => ({
        type: 'revoke',
        ...place,
        allowances: [...revocation.allowances],
        transaction: revocation.transaction,
      }),
    )
  return [...toStep(delegations), ...others.map(move), ...toStep(rest), ...native.map(move)]
}

/** Known and dear first; NFTs, which nobody prices, before tokens that nobody knows. */
function byValue(a: ValuedAsset, b: ValuedAsset): number {
  return rank(b) - rank(a) || compare(b.value ?? 0n, a.value ?? 0n)
}

function rank({ asset, isKnown, value = 0n }: ValuedAsset): number {
  if (isKnown && value > 0n) return 3
  if (isKnown) return 2
  return asset.type === 'erc20' ? 0 : 1
}

function worth({ assets }: Holding): bigint {
  return assets.reduce((sum, { value = 0n }) => sum + value, 0n)
}

function compare(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? -1 : 1
}
