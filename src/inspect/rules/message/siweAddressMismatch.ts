import { formatAddress } from '../../parties/formatParty.ts'
import type { MessageRule } from '../messageFacts.ts'

/** A message that signs in another account than the one that signs. */
export const siweAddressMismatch: MessageRule = {
  id: 'siwe-address-mismatch',
  level: 'danger',
  applies: ({ siwe, address }) =>
    siwe && siwe.address.toLowerCase() !== address.toLowerCase()
      ? {
          title: 'It names another account',
          sentence: `The message speaks of ${formatAddress(siwe.address)}, but ${formatAddress(address)} would sign it.`,
          evidence: `Named: ${siwe.address}. Signs: ${address}.`,
        }
      : undefined,
}
