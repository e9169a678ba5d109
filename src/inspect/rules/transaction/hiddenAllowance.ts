import { formatAsset } from '../../assets/formatAmount.ts'
import { formatParty } from '../../parties/formatParty.ts'
import type { TransactionRule } from '../transactionFacts.ts'

/** Tried out, the transaction leaves an allowance that it does not say. */
export const hiddenAllowance: TransactionRule = {
  id: 'hidden-allowance',
  level: 'danger',
  applies: ({ steps, simulation, outcome }) => {
    if (simulation.status !== 'succeeded' || outcome.status !== 'succeeded') return undefined
    const expected = steps.flatMap(({ intent }) => getSpender(intent) ?? [])
    const hidden = simulation.allowanceChanges.find(
      ({ spender, asset }, index) =>
        // Many tokens tell of what is left whenever some is taken, as by the conduit of an exchange.
        !outcome.allowances[index]?.isLess &&
        !expected.some(
          (said) =>
            said.spender === spender.address && (said.asset === undefined || said.asset === asset.address),
        ),
    )
    if (!hidden) return undefined
    const what = hidden.unlimited ? `all your ${formatAsset(hidden.asset)}` : formatAsset(hidden.asset)
    return {
      title: 'It gives an allowance for your tokens',
      sentence: `Tried out on the chain as it is now, ${formatParty(hidden.spender)} could move ${what} afterwards, which the transaction does not say.`,
      evidence: hidden.spender.address,
    }
  },
}

/**
 * A router uses up an allowance that it had before, and some tokens tell of what is left. A contract that is called
 * may take along a permit that was signed for it: the sentences say so, and it is no surprise.
 */
function getSpender(intent: Parameters<TransactionRule['applies']>[0]['intent']) {
  if (intent.type === 'approve') return { spender: intent.spender.address, asset: intent.asset.address }
  if (intent.type === 'call') return { spender: intent.contract.address, asset: undefined }
  if (intent.type === 'lend' || intent.type === 'trade') {
    return { spender: intent.market.address, asset: undefined }
  }
  return intent.type === 'swap'
    ? { spender: intent.router.address, asset: intent.pay.asset.address }
    : undefined
}
