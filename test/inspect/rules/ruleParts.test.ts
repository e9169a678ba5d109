import { describe, expect, it } from 'vitest'
import { ruleTables } from '../../../scripts/docs/formatRules.ts'
import { markParts } from '../../../src/inspect/rules/markParts.ts'
import { ruleParts } from '../../../src/inspect/rules/ruleParts.ts'
import type { Warning } from '../../../src/protocol/explanation.ts'

const order = { info: 0, caution: 1, danger: 2 } as const
const levelOf = new Map<string, Warning['level']>(
  Object.values(ruleTables).flatMap((rules) => rules.map(({ id, level }) => [id, level])),
)
const wholes = Object.entries(ruleParts)
const warn = (risk: string, evidence: string): Warning => ({
  ...{ risk, level: 'danger', title: risk, sentence: `${risk}.`, evidence },
})

describe('the table of parts', () => {
  it.each(wholes)('%s is graver than none of its parts, or as grave', (whole, parts) => {
    for (const part of parts) {
      const [above, below] = [levelOf.get(whole), levelOf.get(part)]
      expect(above && below && order[above] >= order[below], part).toBe(true)
    }
  })

  it.each(wholes)('%s has the parts of its parts, and is none of them', (whole, parts) => {
    const inner = parts.flatMap((part) => ruleParts[part as keyof typeof ruleParts] ?? [])
    expect(parts).toEqual(expect.arrayContaining(inner))
    expect(parts).not.toContain(whole)
  })
})

describe('markParts', () => {
  it('names the widest one that goes by the same, and takes nothing away', () => {
    const all = [
      'permit-to-fresh-account',
      'permit-to-account',
      'permit-to-stranger',
      'permit-unlimited',
      'permit',
    ]
    const marked = markParts(all.map((risk) => warn(risk, 'A')))
    const [fresh, account, stranger, unlimited, permit] = marked
    expect([fresh?.partOf, unlimited?.partOf]).toEqual([undefined, undefined])
    for (const part of [account, stranger, permit]) expect(part?.partOf).toBe('permit-to-fresh-account')
    expect(marked.map(({ partOf: _, ...warning }) => warning)).toEqual(all.map((risk) => warn(risk, 'A')))
  })

  it('leaves what is about somebody else on its own', () => {
    const marked = markParts([warn('permit-to-fresh-account', 'A'), warn('permit-to-account', 'B')])
    expect(marked.map(({ partOf }) => partOf)).toEqual([undefined, undefined])
  })
})
