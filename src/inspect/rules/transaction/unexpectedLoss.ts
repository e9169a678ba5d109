import type { Asset, Intent } from '../../../protocol/explanation.ts'
import { fromAmount } from '../../../protocol/primitives.ts'
import { formatAmount } from '../../assets/formatAmount.ts'
import { createAmountFigure, createExtent } from '../extent.ts'
import type { TransactionRule } from '../transactionFacts.ts'
import { compareTrial } from './sayTrial.ts'

/** Smallest units that a token which counts them so finely may be off by; worth nothing. */
const ROUNDING = 2n
const MIN_DECIMALS = 6

/** Tried out, a transfer, an approval or a market that nobody knows takes something that it does not say. */
export const unexpectedLoss: TransactionRule = {
  id: 'unexpected-loss',
  level: 'danger',
  applies: ({ intent, simulation }) => {
    const said = readSaid(intent)
    if (!said || simulation.status !== 'succeeded') return undefined
    const getSaid = (assetId: string) => (assetId === said.assetId ? said.amount : 0n)
    const unsaid = simulation.balanceChanges.find(
      ({ asset, amount }) => -fromAmount(amount) > getSaid(asset.id) + getRounding(asset, getSaid(asset.id)),
    )
    if (!unsaid) return undefined
    const lost = -fromAmount(unsaid.amount)
    const taken = formatAmount(lost, unsaid.asset, 'given')
    return {
      title: 'It takes something it does not say',
      sentence: `Tried out on the chain as it is now, ${taken} would leave your account. That is not what such a transaction is for.`,
      evidence: compareTrial(simulation, lost, getSaid(unsaid.asset.id)),
      extent: createExtent([unsaid.asset.id], createAmountFigure(lost)),
    }
  },
}

/** Tokens that earn interest count shares, and may round a transfer up. @returns in smallest units */
function getRounding({ type, decimals = 0 }: Asset, said: bigint): bigint {
  return type === 'erc20' && decimals >= MIN_DECIMALS && said > 0n ? ROUNDING : 0n
}

/** @returns what may leave by what a transaction says of itself; undefined where it does not say */
function readSaid(intent: Intent): { assetId: string | undefined; amount: bigint } | undefined {
  switch (intent.type) {
    case 'transfer':
      return { assetId: intent.asset.id, amount: fromAmount(intent.amount) }
    case 'approve':
    case 'revoke':
      return { assetId: undefined, amount: 0n }
    case 'trade':
      // What is filled says several things at once; the rest moves nothing.
      return intent.act.action === 'fill' ? undefined : { assetId: undefined, amount: 0n }
    case 'lend': {
      // A market that is known gives and takes tokens of its own for what is lent to it.
      if (intent.market.name) return undefined
      const { act } = intent
      const isPaid = act.action === 'supply' || (act.action === 'repay' && !act.fromLent)
      return isPaid
        ? { assetId: act.asset.id, amount: fromAmount(act.amount) }
        : { assetId: undefined, amount: 0n }
    }
    default:
      return undefined
  }
}
