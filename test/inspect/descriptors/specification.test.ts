import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasTest } from '../../support/hasTest.ts'

const ROW = /^\| (?<what>[^|]+) \| (?<where>[^|]+) \| `(?<file>[\w.]+)`: “(?<test>.+)” \|$/

const rows = readFileSync(join(import.meta.dirname, '../../../docs/erc-7730.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what '))

describe('the list of what ERC-7730 asks', () => {
  it('names a test in every row', () => {
    expect(rows.length).toBeGreaterThan(40)
    expect(rows.filter((row) => !ROW.test(row))).toEqual([])
  })

  it.each(rows.map((row) => [row.split(' | ')[0], row]))('%s: by a test that is there', (_, row) => {
    const { file, test } = ROW.exec(row ?? '')?.groups ?? {}
    const source = readFileSync(join(import.meta.dirname, file ?? ''), 'utf8')
    expect(hasTest(source, test ?? ''), `${file} has no test “${test}”`).toBe(true)
  })
})
