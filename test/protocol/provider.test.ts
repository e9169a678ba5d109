import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatProvider } from '../../scripts/docs/formatProvider.ts'
import { refusedMethods } from '../../src/protocol/provider/refusedMethods.ts'
import { isProviderMethod } from '../../src/protocol/provider.ts'

test('docs/provider.md is what the table of methods says (else: npm run docs)', () => {
  expect(readFileSync('docs/provider.md', 'utf8')).toBe(formatProvider())
})

test('no method is both answered and refused', () => {
  expect(Object.keys(refusedMethods).filter(isProviderMethod)).toEqual([])
})
