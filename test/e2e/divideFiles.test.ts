import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { divideFiles } from '../../e2e/setup/divideFiles.ts'

const paths = readdirSync('e2e/both')
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `e2e/both/${name}`)

it.each([1, 2, 3])('%i parts together are every file, and none twice', (count) => {
  const parts = Array.from({ length: count }, (_, at) => divideFiles(paths, { index: at + 1, count }))
  expect(parts.flat().toSorted()).toEqual(paths.toSorted())
})

it('the order in which files are found changes nothing', () => {
  const half = { index: 1, count: 2 }
  expect(divideFiles(paths.toReversed(), half)).toEqual(divideFiles(paths, half))
})

it('the two longest are not in the same part', () => {
  const half = divideFiles(paths, { index: 1, count: 2 })
  expect(half.filter((path) => /libraries|warnings/.test(path))).toHaveLength(1)
})
