import { expect, it } from 'vitest'
import { hasTest } from './hasTest.ts'

const source = `
it('sums', () => {})
it.each([
  ['one', 1],
  ['two', 2],
])('adds %s to it', () => {})
it.each(['three'])('takes %s away', () => {})
`

it('a title is that of a test, or of a row of a test with a table', () => {
  for (const title of ['sums', 'adds one to it', 'adds two to it', 'takes three away']) {
    expect(hasTest(source, title), title).toBe(true)
  }
})

it('a placeholder, a row of another table and a word that no row has are none', () => {
  for (const title of [
    'sum',
    'adds %s to it',
    'adds three to it',
    'takes one away',
    'adds  to it',
    'adds four to it',
  ]) {
    expect(hasTest(source, title), title).toBe(false)
  }
})
