import { describe, expect, it } from 'vitest'
import { toTransactionRequest } from '../../../src/background/rpc/toTransactionRequest.ts'

const from = `0x${'a1'.repeat(20)}` as const

describe('a transaction as pages send it', () => {
  it('takes input for data, gasLimit for gas, and amounts as decimal text', () => {
    const parameter = {
      from,
      input: '0x60',
      gasLimit: '0x5208',
      value: '0xde0b6b3a7640000',
      nonce: '0x7',
    } as const
    expect(toTransactionRequest(parameter)).toEqual({
      from,
      data: '0x60',
      gas: '21000',
      value: '1000000000000000000',
      nonce: 7,
    })
  })

  it('leaves the fee to the person', () => {
    const request = toTransactionRequest({
      from,
      gasPrice: '0x1',
      maxFeePerGas: '0x1',
      maxPriorityFeePerGas: '0x1',
    })
    expect(request).toEqual({ from, data: '0x', value: '0' })
  })

  it('refuses two different data fields, and takes two equal ones', () => {
    expect(() => toTransactionRequest({ from, data: '0x01', input: '0x02' })).toThrow(/two different/)
    expect(toTransactionRequest({ from, data: '0xAB', input: '0xab' }).data).toBe('0xAB')
  })

  it('refuses a nonce beyond what a number holds exactly', () => {
    expect(() => toTransactionRequest({ from, nonce: '0x20000000000000' })).toThrow(/out of range/)
  })

  it('refuses more data than a network takes, and says how much that is', () => {
    const bytes = (count: number) => ({ from, data: `0x${'ab'.repeat(count)}` as const })
    expect(toTransactionRequest(bytes(120_000)).data).toHaveLength(240_002)
    expect(() => toTransactionRequest(bytes(120_001))).toThrow(
      /more data than a network takes.*120,000 bytes/,
    )
  })
})
