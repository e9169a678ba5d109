import { describe, expect, it } from 'vitest'
import { describeRisk, describeTerms } from '../../../src/popup/allowances/describeAllowance.ts'
import { sortAllowances } from '../../../src/popup/allowances/sortAllowances.ts'
import type { Amount } from '../../../src/protocol/primitives.ts'
import { sampleAllowance } from '../../defi/support/sampleAllowance.ts'

const usdc = sampleAllowance({ kind: 'token', id: 'usdc', amount: '0' as Amount })
const spent = sampleAllowance({ kind: 'token', id: 'spent', atRisk: '0' as Amount })
const spam = sampleAllowance({ kind: 'token', id: 'spam', isKnownAsset: false })
const delegation = sampleAllowance({ kind: 'delegation', id: 'delegation' })

describe('the list of allowances', () => {
  it('puts whole accounts first, then what could be taken now, and made-up tokens behind known ones', () => {
    const sorted = sortAllowances([spent, spam, usdc, delegation])
    expect(sorted.map(({ id }) => id)).toEqual(['delegation', 'usdc', 'spam', 'spent'])
  })

  it('says what is at risk now, and nothing where nothing is', () => {
    expect(describeRisk(usdc)).toBe('3,200 USDC at risk')
    expect(describeRisk(spent)).toBe('Nothing at risk now')
    expect(describeRisk(delegation)).toBe('Everything at risk')
    expect(describeRisk(sampleAllowance({ kind: 'collection' }))).toBe('All of it at risk')
  })

  it('says that there is no limit, that a spender is no contract, and when it was used', () => {
    const stranger = sampleAllowance({
      kind: 'token',
      spender: { address: `0x${'bb'.repeat(20)}`, kind: 'account' },
    })
    expect(describeTerms(stranger, 0)).toBe('no limit · an account, not a contract · no use seen')
    const limited = { ...usdc, unlimited: false, amount: '5000000' as Amount, lastUsedAtMs: 0 }
    expect(describeTerms(limited, 14 * 86_400_000)).toMatch(/^up to 5 USDC · used .*14/)
  })
})
