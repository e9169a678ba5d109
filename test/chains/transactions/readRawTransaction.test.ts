import { describe, expect, test } from 'vitest'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { readRawTransaction } from '../../../src/chains/transactions/readRawTransaction.ts'
import { signTransaction } from '../../../src/keyring/sign/signTransaction.ts'
import type { UnsignedTransaction } from '../../../src/keyring/sign/unsignedTransaction.ts'

const { address: from, privateKey } = accountWithKey()
const to = `0x${'5e'.repeat(20)}` as const
const delegate = `0x${'de'.repeat(20)}` as const
const accessList = [{ address: to, storageKeys: [`0x${'01'.repeat(32)}` as const] }]
const fields = { from, chainId: 31337, nonce: 7, gas: 50_000n, to, value: 3n, data: '0xabcd' } as const
const prices = { maxFeePerGas: 90n, maxPriorityFeePerGas: 9n }
const said = { nonce: 7, to, value: 3n, data: '0xabcd', gas: 50_000n }

const cases: readonly [string, UnsignedTransaction, object][] = [
  [
    'legacy',
    { ...fields, type: 'legacy', gasPrice: 12n },
    { ...said, maxFeePerGas: 12n, maxPriorityFeePerGas: 12n, delegate: undefined },
  ],
  [
    'with access list',
    { ...fields, type: 'eip2930', gasPrice: 12n, accessList },
    { ...said, maxFeePerGas: 12n, maxPriorityFeePerGas: 12n, accessList, delegate: undefined },
  ],
  [
    'with base fee',
    { ...fields, type: 'eip1559', ...prices, accessList },
    { ...said, ...prices, accessList, delegate: undefined },
  ],
  [
    'with a delegation',
    { ...fields, type: 'eip7702', ...prices, accessList: [], delegate },
    { ...said, ...prices, delegate },
  ],
]

describe('reading a signed transaction', () => {
  test.each(cases)('%s gives back what was signed', (_, unsigned, expected) => {
    const { raw } = signTransaction(privateKey, unsigned)
    expect(readRawTransaction(raw)).toMatchObject(expected)
  })

  test('one that creates a contract has no recipient', () => {
    const { to: _, ...rest } = fields
    const { raw } = signTransaction(privateKey, { ...rest, type: 'eip1559', ...prices, accessList: [] })
    expect(readRawTransaction(raw).to).toBeUndefined()
  })

  test('bytes that are no transaction are refused', () => {
    expect(() => readRawTransaction('0x02abcdef')).toThrow()
  })
})

function accountWithKey() {
  const account = getDevnetAccount(0)
  const privateKey = account.getHdKey().privateKey
  if (!privateKey) throw new Error('The account of the devnet has a key')
  return { address: account.address, privateKey }
}
