import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { signTransaction } from '../../../src/keyring/sign/signTransaction.ts'
import type { UnsignedTransaction } from '../../../src/keyring/sign/unsignedTransaction.ts'
import type { WalletError } from '../../../src/protocol/errors.ts'
import type { Address } from '../../../src/protocol/primitives.ts'
import type { AccessList } from '../../../src/protocol/transaction.ts'
import { readTestcases } from '../support/readTestcases.ts'

type Fields = Partial<Record<'to' | 'data' | 'value' | 'nonce' | 'gasLimit' | 'gasPrice', string>>
type LegacyCase = Fields & { accountAddress: string; privateKey: string; signedTransactionChainId5: string }
type TypedCase = {
  key: string
  address: string
  signed: string
  tx: Omit<Fields, 'nonce'> & {
    type: 1 | 2
    nonce?: number
    chainId?: number
    maxFeePerGas?: string
    maxPriorityFeePerGas?: string
    accessList?: AccessList
  }
}

/** Signs what our rules allow; undefined for a transaction that they refuse. */
function sign(privateKey: string, transaction: UnsignedTransaction) {
  try {
    return signTransaction(hexToBytes(privateKey.slice(2)), transaction)
  } catch (error) {
    expect((error as WalletError).reason).toBe('badTransaction')
    return undefined
  }
}

function amount(hex: string | undefined): bigint {
  return hex === undefined || hex === '0x' ? 0n : BigInt(hex)
}

function commonFields(fields: Omit<Fields, 'nonce'>, from: string) {
  const to = fields.to === '0x' ? undefined : (fields.to as Address | undefined)
  const data = (fields.data ?? '0x') as `0x${string}`
  return { from: from as Address, to, data, gas: amount(fields.gasLimit), value: amount(fields.value) }
}

function legacyTransaction(testcase: LegacyCase): UnsignedTransaction {
  const common = commonFields(testcase, testcase.accountAddress)
  const nonce = Number(amount(testcase.nonce))
  return { ...common, type: 'legacy', chainId: 5, nonce, gasPrice: amount(testcase.gasPrice) }
}

function typedTransaction({ tx, address }: TypedCase): UnsignedTransaction {
  const settled = { ...commonFields(tx, address), chainId: tx.chainId ?? 0, nonce: tx.nonce ?? 0 }
  const accessList = tx.accessList ?? []
  if (tx.type === 1) return { ...settled, type: 'eip2930', gasPrice: amount(tx.gasPrice), accessList }
  const maxFeePerGas = amount(tx.maxFeePerGas)
  const maxPriorityFeePerGas = amount(tx.maxPriorityFeePerGas)
  return { ...settled, type: 'eip1559', maxFeePerGas, maxPriorityFeePerGas, accessList }
}

describe('transaction test cases of ethers', () => {
  it('legacy with EIP-155: every one that our rules allow comes out byte for byte', () => {
    const signed = readTestcases<LegacyCase>('transactions').map((testcase) => ({
      expected: testcase.signedTransactionChainId5,
      actual: sign(testcase.privateKey, legacyTransaction(testcase)),
    }))
    const allowed = signed.filter(({ actual }) => actual !== undefined)
    expect(allowed.length).toBeGreaterThan(900)
    for (const { expected, actual } of allowed) expect(actual?.raw).toBe(expected)
  }, 120_000)

  it.each([1, 2])(
    'type %i: every one that our rules allow comes out byte for byte, with its hash',
    (type) => {
      const cases = readTestcases<TypedCase>('typed-transactions').filter(({ tx }) => tx.type === type)
      const signed = cases.map((testcase) => ({
        expected: testcase.signed,
        actual: sign(testcase.key, typedTransaction(testcase)),
      }))
      const allowed = signed.filter(({ actual }) => actual !== undefined)
      expect(allowed.length).toBeGreaterThan(200)
      for (const { expected, actual } of allowed) {
        expect(actual?.raw).toBe(expected)
        expect(actual?.hash).toBe(`0x${bytesToHex(keccak_256(hexToBytes(expected.slice(2))))}`)
      }
    },
    120_000,
  )
})
