import { isAddress } from 'viem/utils'
import { WalletError } from '../../protocol/errors.ts'

/**
 * Reads the address of an account as a person pastes it.
 *
 * @returns the address, lower case
 * @throws WalletError `badAddress`, or `badAddressChecksum` if its capitals don't fit (EIP-55): one digit may be wrong
 */
export function parseWatchedAddress(text: string): `0x${string}` {
  const address = text.trim()
  if (!/^0x[0-9a-f]{40}$/i.test(address)) {
    throw new WalletError('invalidInput', 'An address is 0x and 40 digits, each 0 to 9 or a to f.', {
      reason: 'badAddress',
    })
  }
  const digits = address.slice(2)
  const hasNoChecksum = digits === digits.toLowerCase() || digits === digits.toUpperCase()
  if (!hasNoChecksum && !isAddress(address, { strict: true })) {
    throw new WalletError(
      'invalidInput',
      'The capital letters of this address don’t fit the rest. Check that no digit is wrong.',
      { reason: 'badAddressChecksum' },
    )
  }
  return address.toLowerCase() as `0x${string}`
}
