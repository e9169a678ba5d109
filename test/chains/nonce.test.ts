import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextNonce } from '../../src/chains/nonce.ts'

const nonce = fc.integer({ min: 0, max: 40 })

describe('nextNonce', () => {
  it('is the chain’s pending count when the wallet has nothing under way', () => {
    expect(nextNonce({ pendingCount: 7, journalled: [] })).toBe(7)
  })

  it('C5: counts on from the journal when the node has not heard of our own transactions yet', () => {
    expect(nextNonce({ pendingCount: 5, journalled: [5, 6, 7] })).toBe(8)
  })

  it('C5: follows the chain when another wallet sent with the same key', () => {
    expect(nextNonce({ pendingCount: 9, journalled: [5, 6] })).toBe(9)
  })

  it('C5: fills a gap, so that what waits behind it can move', () => {
    expect(nextNonce({ pendingCount: 5, journalled: [7] })).toBe(5)
    expect(nextNonce({ pendingCount: 5, journalled: [5, 7] })).toBe(6)
  })

  it('C5: is never below the chain’s count, never one in use, and leaves none out', () => {
    fc.assert(
      fc.property(nonce, fc.array(nonce), (pendingCount, journalled) => {
        const next = nextNonce({ pendingCount, journalled })
        expect(next).toBeGreaterThanOrEqual(pendingCount)
        expect(journalled).not.toContain(next)
        for (let below = pendingCount; below < next; below += 1) expect(journalled).toContain(below)
      }),
    )
  })

  it('C5: gives parallel sends contiguous nonces, each once', () => {
    fc.assert(
      fc.property(nonce, fc.integer({ min: 1, max: 40 }), (pendingCount, count) => {
        const journalled: number[] = []
        for (let index = 0; index < count; index += 1)
          journalled.push(nextNonce({ pendingCount, journalled }))
        expect(journalled).toEqual(Array.from({ length: count }, (_, index) => pendingCount + index))
      }),
    )
  })
})
