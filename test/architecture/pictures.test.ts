import { expect, it } from 'vitest'
import { otherRoutes, rooms } from '../../e2e/support/rooms.ts'
import { readSourceFiles } from './support/sourceFiles.ts'

it('every screen that an address leads to is on the tour, and is checked for barriers', () => {
  const routes = readSourceFiles('src/popup/router').find(({ path }) => path.endsWith('routes.ts'))
  const patterns = [...(routes?.text ?? '').matchAll(/(?:pattern: |lazyRoute\(\s*)'([^']+)'/g)].map(
    ([, pattern]) => pattern,
  )
  expect(patterns.length).toBeGreaterThan(10)
  const known = [...rooms.map(({ pattern }) => pattern), ...Object.keys(otherRoutes)]
  expect(known.toSorted()).toEqual(patterns.toSorted())
})
