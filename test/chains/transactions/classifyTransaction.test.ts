import { describe, expect, it } from 'vitest'
import {
  classifyTransaction,
  type TransactionEvidence,
} from '../../../src/chains/transactions/classifyTransaction.ts'

const waiting: TransactionEvidence = {
  receipt: undefined,
  nonce: 4,
  nonceAtLatest: 4,
  latestBlockNumber: 100n,
  confirmations: 3,
  known: true,
  sinceBroadcastMs: 1_000,
}

describe('classifyTransaction', () => {
  it('is pending while a node has it', () => {
    expect(classifyTransaction({ ...waiting, sinceBroadcastMs: 86_400_000 })).toBe('pending')
  })

  it('C7: is pending until the chain’s number of blocks hold it, then confirmed', () => {
    const receipt = { status: 'success', blockNumber: 99n } as const
    expect(classifyTransaction({ ...waiting, receipt, nonceAtLatest: 5 })).toBe('pending')
    expect(classifyTransaction({ ...waiting, receipt, nonceAtLatest: 5, latestBlockNumber: 101n })).toBe(
      'confirmed',
    )
  })

  it('is failed when it is in a block and reverted', () => {
    const receipt = { status: 'reverted', blockNumber: 90n } as const
    expect(classifyTransaction({ ...waiting, receipt, nonceAtLatest: 5 })).toBe('failed')
  })

  it('C7: is replaced when its nonce is spent without it', () => {
    expect(classifyTransaction({ ...waiting, nonceAtLatest: 5, known: false })).toBe('replaced')
  })

  it('C7: is dropped once no node knows it for ten minutes, not before', () => {
    expect(classifyTransaction({ ...waiting, known: false, sinceBroadcastMs: 599_999 })).toBe('pending')
    expect(classifyTransaction({ ...waiting, known: false, sinceBroadcastMs: 600_000 })).toBe('dropped')
  })

  it('C7: goes back to pending when a reorganisation takes its block away', () => {
    const receipt = { status: 'success', blockNumber: 90n } as const
    expect(classifyTransaction({ ...waiting, receipt, nonceAtLatest: 5 })).toBe('confirmed')
    expect(classifyTransaction(waiting)).toBe('pending')
  })
})
