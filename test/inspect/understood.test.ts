import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleMeanings } from '../../scripts/docs/ruleMeanings.ts'
import { hasTest } from '../support/hasTest.ts'

const root = join(import.meta.dirname, '../..')
const [, read = '', warned = ''] = readFileSync(join(root, 'docs/understood.md'), 'utf8').split(/^## .*$/m)
const listRows = (table: string) => table.split('\n').filter((line) => /^\| (?!form|what \|)/.test(line))
const TEST = /`(?<file>(?:test|e2e)\/[\w/.]+\.tsx?)`: “(?<title>[^|]+)” \|$/

function assertTest(row: string): void {
  const { file = '', title = '' } = TEST.exec(row)?.groups ?? {}
  expect(existsSync(join(root, file)), row).toBe(true)
  expect(hasTest(readFileSync(join(root, file), 'utf8'), title), `${file}: “${title}”`).toBe(true)
}

describe('the list of what is understood', () => {
  it.each(listRows(read))('%s', assertTest)
})

describe('the list of what is warned of', () => {
  it.each(listRows(warned))('%s', (row) => {
    const rules = [...(row.split(' | ')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, rule]) => rule)
    expect(rules.filter((rule) => !Object.hasOwn(ruleMeanings, rule ?? ''))).toEqual([])
    if (row.includes('“')) assertTest(row)
    else expect(rules.length).toBeGreaterThan(0)
  })

  it('has all that the rules are about', () => {
    expect(listRows(read).length + listRows(warned).length).toBeGreaterThan(45)
  })
})
