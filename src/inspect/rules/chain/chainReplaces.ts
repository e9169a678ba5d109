import { type ChainRule, listHosts } from '../chainFacts.ts'

/** A site wants to set other nodes for a chain that the wallet has (C3). */
export const chainReplaces: ChainRule = {
  id: 'chain-replaces-nodes',
  level: 'danger',
  applies: ({ chain, knownChains }) => {
    const known = knownChains.find(({ id }) => id === chain.id)
    if (!known || chain.rpcUrls.every((url) => known.rpcUrls.includes(url))) return undefined
    return {
      title: `The site wants other nodes for ${known.name}`,
      sentence: `You have ${known.name} already. From then on, nodes that this site chose would tell you what you own there, and could lie.`,
      evidence: `Asked for: ${listHosts(chain.rpcUrls)}. Known: ${listHosts(known.rpcUrls)}.`,
    }
  },
}
