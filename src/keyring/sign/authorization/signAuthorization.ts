import { WalletError } from '../../../protocol/errors.ts'
import { type Signature, signDigest } from '../signDigest.ts'
import { type Authorization, hashAuthorization } from './hashAuthorization.ts'

export type SignedAuthorization = Authorization & Signature

/**
 * Signs that the key's own account shall follow the code of another address (EIP-7702).
 *
 * @param privateKey 32 bytes
 * @throws WalletError `badAuthorization` if no chain is bound or a field is out of range
 */
export function signAuthorization(privateKey: Uint8Array, authorization: Authorization): SignedAuthorization {
  assertAuthorization(authorization)
  return { ...authorization, ...signDigest(privateKey, hashAuthorization(authorization)) }
}

function assertAuthorization({ chainId, address, nonce }: Authorization): void {
  if (!Number.isSafeInteger(chainId) || chainId < 1) fail('it would hold on every chain')
  if (!Number.isSafeInteger(nonce) || nonce < 0) fail('its nonce is out of range')
  if (!/^0x[0-9a-fA-F]{40}$/.test(address)) fail('it names no address')
}

function fail(because: string): never {
  throw new WalletError('invalidParams', `This delegation can’t be signed: ${because}.`, {
    reason: 'badAuthorization',
  })
}
