import { hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { parseTransaction, recoverTransactionAddress } from 'viem'
import { hashAuthorization as hashByViem, recoverAuthorizationAddress } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { hashAuthorization } from '../../../../src/keyring/sign/authorization/hashAuthorization.ts'
import { signAuthorization } from '../../../../src/keyring/sign/authorization/signAuthorization.ts'
import { privateKeyToAddress } from '../../../../src/keyring/sign/privateKeyToAddress.ts'
import { signTransaction } from '../../../../src/keyring/sign/signTransaction.ts'
import type { UnsignedTransaction } from '../../../../src/keyring/sign/unsignedTransaction.ts'

const key = hexToBytes('46'.repeat(32))
const from = privateKeyToAddress(key)
const nobody = '0x0000000000000000000000000000000000000000'

const undelegate: UnsignedTransaction = {
  type: 'eip7702',
  from,
  to: from,
  chainId: 1,
  nonce: 9,
  gas: 60_000n,
  value: 0n,
  data: '0x',
  maxFeePerGas: 20n * 10n ** 9n,
  maxPriorityFeePerGas: 1n,
  accessList: [],
  delegate: nobody,
}

describe('signAuthorization', () => {
  it('hashes as another library does, and recovers to the signer', async () => {
    const authorizations = fc.record({
      chainId: fc.integer({ min: 1, max: 2 ** 40 }),
      nonce: fc.integer({ min: 0, max: 2 ** 31 }),
      address: fc
        .uint8Array({ minLength: 20, maxLength: 20 })
        .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}` as const),
    })
    await fc.assert(
      fc.asyncProperty(authorizations, async (authorization) => {
        expect(`0x${Buffer.from(hashAuthorization(authorization)).toString('hex')}`).toBe(
          hashByViem(authorization),
        )
        const signed = signAuthorization(key, authorization)
        const signer = await recoverAuthorizationAddress({ authorization: signed })
        expect(signer.toLowerCase()).toBe(from)
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['every chain at once', { chainId: 0 }],
    ['a negative nonce', { nonce: -1 }],
    ['what is no address', { address: '0x12' as const }],
  ])('refuses %s', (_, change) => {
    const authorization = { chainId: 1, nonce: 0, address: nobody, ...change } as const
    expect(() => signAuthorization(key, authorization)).toThrow(
      expect.objectContaining({ reason: 'badAuthorization' }),
    )
  })
})

describe('a transaction with a delegation', () => {
  it('carries one authorisation, by the sender, for its chain, with the nonce after its own', async () => {
    const { raw } = signTransaction(key, undelegate)
    const serialized = raw as `0x04${string}`
    expect((await recoverTransactionAddress({ serializedTransaction: serialized })).toLowerCase()).toBe(from)
    const { authorizationList = [] } = parseTransaction(serialized)
    expect(authorizationList).toHaveLength(1)
    const [authorization] = authorizationList
    if (!authorization) throw new Error('There is none')
    expect(authorization).toMatchObject({ chainId: 1, address: nobody, nonce: 10 })
    const signer = await recoverAuthorizationAddress({ authorization })
    expect(signer.toLowerCase()).toBe(from)
  })

  it.each<[string, Partial<UnsignedTransaction>]>([
    ['a new contract beside it', { to: undefined, data: '0x00' }],
    ['what is no address to follow', { delegate: '0x12' }],
    ['chain 0', { chainId: 0 }],
    ['a tip above the whole fee', { maxPriorityFeePerGas: 10n ** 18n }],
  ])('is refused with %s', (_, change) => {
    const changed = { ...undelegate, ...change } as UnsignedTransaction
    expect(() => signTransaction(key, changed)).toThrow(expect.objectContaining({ reason: 'badTransaction' }))
  })
})
