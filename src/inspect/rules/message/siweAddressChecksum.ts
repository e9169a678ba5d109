import { getAddress } from 'viem/utils'
import type { MessageRule } from '../messageFacts.ts'

/** A message that signs a person in and writes the account without its checksum (EIP-4361, EIP-55). */
export const siweAddressChecksum: MessageRule = {
  id: 'siwe-address-checksum',
  level: 'caution',
  applies: ({ siwe }) => {
    const checked = siwe && getAddress(siwe.address.toLowerCase())
    if (checked === siwe?.address) return undefined
    return {
      title: 'Its address is written carelessly',
      sentence:
        'The message names your account without the capitals that guard against mistakes. An honest server may refuse it.',
      evidence: `Named: ${siwe?.address}. With its checksum: ${checked}.`,
    }
  },
}
