import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const text = readFileSync('docs/decisions/one-driver.md', 'utf8')
const files = readdirSync('e2e/chromium').filter((name) => name.endsWith('.test.ts'))

it('what is tested in Chromium alone has a reason', () => {
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((name) => !text.includes(`\`e2e/chromium/${name}\``))).toEqual([])
})
