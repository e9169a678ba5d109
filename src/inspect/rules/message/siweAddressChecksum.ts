import { getAddress } from 'viem/utils'
import type { MessageRule } from '../messageFacts.ts'

/** A message that signs a person in and writes the account without its checksum (EIP-4361, EIP-55). */
export const siweAddressChecksum: MessageRule = {
  id: 'siwe-address-checksum',
  level: 'caution',
  applies: ({ siwe }) =>
    siwe && getAddress(siwe.address.toLowerCase()) !== siwe.address
      ? {
          title: 'Its address is written carelessly',
          sentence:
            'The message names your account without the capitals that guard against mistakes. An honest server may refuse it.',
        }
      : undefined,
}
