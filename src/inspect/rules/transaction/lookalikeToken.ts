import type { Asset } from '../../../protocol/explanation.ts'
import { compareTokens, findImitated } from '../../assets/findImitated.ts'
import { formatAddress } from '../../parties/formatParty.ts'
import type { TransactionFacts, TransactionRule } from '../transactionFacts.ts'

/** A token calls itself like one that is known, and is another. */
export const lookalikeToken: TransactionRule = {
  id: 'lookalike-token',
  level: 'danger',
  applies: (facts) => {
    const { context } = facts
    for (const asset of listNamed(facts)) {
      const original = findImitated(asset, context.tokens, context.rpc.chain)
      if (!original) continue
      return {
        title: `This is not the ${original.symbol} you know`,
        sentence: `The token at ${formatAddress(asset.address ?? '')} calls itself ${asset.symbol}, but it is not the ${original.symbol} of this network. It may be worth nothing.`,
        evidence: compareTokens(asset, original),
      }
    }
    return undefined
  },
}

function listNamed({ intent, simulation }: TransactionFacts): readonly Asset[] {
  const own = 'asset' in intent ? [intent.asset] : []
  const swapped = intent.type === 'swap' ? [intent.pay.asset, intent.receive.asset] : []
  const changed = simulation.status === 'succeeded' ? simulation.balanceChanges.map(({ asset }) => asset) : []
  return [...own, ...swapped, ...changed]
}
