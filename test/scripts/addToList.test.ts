import { expect, test } from 'vitest'
import { addToList } from '../../scripts/new/edit/addToList.ts'

const squeeze = (text: string) => text.replace(/\s+/g, ' ')

test.each([
  ['const all: readonly A[] = []', 'const all: readonly A[] = [ x, ]'],
  ['const all = [a, b]', 'const all = [a, b, x, ]'],
  ['const all = [\n  a,\n]\nconst other = [c]', 'const all = [ a, x, ] const other = [c]'],
  ['const all = { a: { b: [1] } } as const', 'const all = { a: { b: [1] }, x, } as const'],
  ["const all = v.variant('kind', [of(a)])", "const all = v.variant('kind', [of(a), x, ])"],
  ['const all = [\'[\', "{", `]`, /* ] */ a]', 'const all = [\'[\', "{", `]`, /* ] */ a, x, ]'],
])('an entry goes to the end of the list in: %s', (source, expected) => {
  expect(squeeze(addToList(source, 'all', 'x'))).toBe(expected)
})

test('a list that is not there is refused', () => {
  expect(() => addToList('const other = [a]', 'all', 'x')).toThrow(RangeError)
})
