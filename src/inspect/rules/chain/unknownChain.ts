import { type ChainRule, listHosts } from '../chainFacts.ts'

/** A chain that the wallet does not bring along. */
export const unknownChain: ChainRule = {
  id: 'unknown-chain',
  level: 'caution',
  applies: ({ chain }) =>
    chain.builtIn
      ? undefined
      : {
          title: 'The wallet does not know this network',
          sentence: `The site chose its nodes. Who runs them can show you any balance, and sees what you ask: ${listHosts(chain.rpcUrls)}.`,
          evidence: `Nodes: ${chain.rpcUrls.join(', ')}`,
        },
}
