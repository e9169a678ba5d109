import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { formatRules, ruleTables } from '../../../scripts/docs/formatRules.ts'
import { ruleMeanings } from '../../../scripts/docs/ruleMeanings.ts'

it('docs/rules.md is what the tables say', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(formatRules())
})

it('every rule that has a name is looked for somewhere', () => {
  const looked = new Set(Object.values(ruleTables).flatMap((rules) => rules.map(({ id }) => id)))
  expect([...looked].sort()).toEqual(Object.keys(ruleMeanings).sort())
})

it('no table has a rule twice', () => {
  for (const rules of Object.values(ruleTables)) {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  }
})
