import { foldConfusables } from '../../assets/foldConfusables.ts'
import { type ChainRule, listHosts } from '../chainFacts.ts'

/** A chain named like another one that the wallet has. */
export const chainImitates: ChainRule = {
  id: 'chain-imitates-another',
  level: 'danger',
  applies: ({ chain, knownChains }) => {
    const name = foldConfusables(chain.name)
    const original = knownChains.find(
      ({ id, name: other }) => id !== chain.id && foldConfusables(other) === name,
    )
    if (!original) return undefined
    return {
      title: `This is not ${original.name}`,
      sentence: `The network calls itself ${chain.name}, but its number is ${chain.id.split(':')[1]}, while that of ${original.name} is ${original.id.split(':')[1]}. What you see there is worth nothing here.`,
      evidence: `Nodes: ${listHosts(chain.rpcUrls)}`,
    }
  },
}
