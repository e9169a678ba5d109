import { hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { parseTransaction, recoverTransactionAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import { privateKeyToAddress } from '../../../src/keyring/sign/privateKeyToAddress.ts'
import { signTransaction } from '../../../src/keyring/sign/signTransaction.ts'
import type { UnsignedTransaction } from '../../../src/keyring/sign/unsignedTransaction.ts'
import { seededRandom } from '../support/seededRandom.ts'

const key = hexToBytes('46'.repeat(32))
const from = privateKeyToAddress(key)
const ETHER = 10n ** 18n

const transfer: UnsignedTransaction = {
  type: 'legacy',
  from,
  chainId: 1,
  nonce: 9,
  gas: 21_000n,
  gasPrice: 20n * 10n ** 9n,
  to: '0x3535353535353535353535353535353535353535',
  value: ETHER,
  data: '0x',
}

describe('signTransaction', () => {
  it('signs the example of EIP-155', () => {
    expect(signTransaction(key, transfer).raw).toBe(
      '0xf86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a76400008025a028ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276a067cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83',
    )
  })

  it('signs the same bytes every time (RFC 6979)', () => {
    expect(signTransaction(key, transfer)).toEqual(signTransaction(key, transfer))
  })

  it.each<[string, Partial<UnsignedTransaction>]>([
    ['chain 0', { chainId: 0 }],
    ['a fraction of a chain', { chainId: 1.5 }],
    ['a negative nonce', { nonce: -1 }],
    ['a negative value', { value: -1n }],
    ['a value above 256 bits', { value: 2n ** 256n }],
    ['a gas limit above 64 bits', { gas: 2n ** 64n }],
    ['a recipient that is no address', { to: '0x1234' }],
    ['neither recipient nor code', { to: undefined }],
    ['half a byte of data', { data: '0x123' }],
    ['a gas price above 256 bits', { gasPrice: 2n ** 256n }],
  ])('refuses %s', (_, change) => {
    const changed = { ...transfer, ...change } as UnsignedTransaction
    expect(() => signTransaction(key, changed)).toThrow(expect.objectContaining({ reason: 'badTransaction' }))
  })

  it('refuses a tip above the whole fee', () => {
    const { gasPrice: _, ...rest } = transfer as Extract<UnsignedTransaction, { type: 'legacy' }>
    const fee = { maxFeePerGas: 1n, maxPriorityFeePerGas: 2n }
    const changed: UnsignedTransaction = { ...rest, type: 'eip1559', ...fee, accessList: [] }
    expect(() => signTransaction(key, changed)).toThrow(expect.objectContaining({ reason: 'badTransaction' }))
  })

  it('refuses a key that is not the sender’s', () => {
    const other = hexToBytes('47'.repeat(32))
    expect(() => signTransaction(other, transfer)).toThrow(expect.objectContaining({ reason: 'keyMismatch' }))
  })

  it('signs what viem reads back unchanged, by the sender, with a low s', async () => {
    const hex = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(toHex)
    const transactions = fc.record({
      seed: fc.nat(),
      chainId: fc.integer({ min: 1, max: 2 ** 40 }),
      nonce: fc.integer({ min: 1, max: 2 ** 31 }),
      gas: fc.bigInt(21_000n, 2n ** 64n - 1n),
      to: hex(20),
      value: fc.bigInt(1n, 2n ** 256n - 1n),
      data: fc.uint8Array({ minLength: 1, maxLength: 64 }).map(toHex),
      maxFeePerGas: fc.bigInt(10n, 2n ** 128n),
      accessList: fc.array(
        fc.record({ address: hex(20), storageKeys: fc.array(hex(32), { maxLength: 2 }) }),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
    })
    const check = async ({
      seed,
      ...fields
    }: typeof transactions extends fc.Arbitrary<infer T> ? T : never) => {
      const privateKey = seededRandom(seed + 1)(32)
      const sender = privateKeyToAddress(privateKey)
      const transaction: UnsignedTransaction = {
        ...fields,
        type: 'eip1559',
        from: sender,
        maxPriorityFeePerGas: 7n,
      }
      const { raw } = signTransaction(privateKey, transaction)
      const read = parseTransaction(raw as `0x02${string}`)
      expect(read).toMatchObject({ ...fields, maxPriorityFeePerGas: 7n })
      expect(BigInt(read.s ?? 0)).toBeLessThanOrEqual(SECP256K1_HALF_ORDER)
      const recovered = await recoverTransactionAddress({ serializedTransaction: raw as `0x02${string}` })
      expect(recovered.toLowerCase()).toBe(sender)
    }
    await fc.assert(fc.asyncProperty(transactions, check), { numRuns: 60 })
  })
})

const SECP256K1_HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n

function toHex(bytes: Uint8Array): `0x${string}` {
  return `0x${Buffer.from(bytes).toString('hex')}`
}
