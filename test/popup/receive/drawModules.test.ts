import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawModules } from '../../../src/popup/receive/drawModules.ts'

/** Fills a grid as the path says. */
function fill(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    grid[Number(y)]?.fill(true, Number(x), Number(x) + Number(length))
  }
  return grid
}

describe('drawModules', () => {
  it('fills exactly the dark modules', () => {
    const grids = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    )
    fc.assert(
      fc.property(grids, (modules) => {
        expect(fill(drawModules(modules), modules.length)).toEqual(modules)
      }),
    )
  })
})
