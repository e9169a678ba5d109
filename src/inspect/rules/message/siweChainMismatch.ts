import type { MessageRule } from '../messageFacts.ts'

/** A message that signs a person in on another chain than the site is on. */
export const siweChainMismatch: MessageRule = {
  id: 'siwe-chain-mismatch',
  level: 'caution',
  applies: ({ siwe, chainId }) =>
    siwe && `eip155:${siwe.chainId}` !== chainId
      ? {
          title: 'It names another network',
          sentence: `The message is for the network with number ${siwe.chainId}, which is not the one this site uses.`,
          evidence: `Named: ${siwe.chainId}. In use: ${chainId.split(':')[1]}.`,
        }
      : undefined,
}
