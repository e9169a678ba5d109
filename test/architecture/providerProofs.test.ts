import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const text = readFileSync('docs/provider-proofs.md', 'utf8')
const rows = text.split('\n').filter((line) => /^\| (?!promise \|)/.test(line))
const TEST = /\| `(?<file>(?:test|e2e)\/[\w/.]+\.tsx?)`: “(?<title>[^|]+)” \|$/

describe('what proves what the provider promises', () => {
  it.each(rows)('%s', (row) => {
    const { file = '', title = '' } = TEST.exec(row)?.groups ?? {}
    expect(existsSync(file), row).toBe(true)
    const source = readFileSync(file, 'utf8')
    // A title that is put together goes on after what is named here.
    expect(source.includes(`'${title}'`) || source.includes(`\`${title} (\${`), `${file}: “${title}”`).toBe(
      true,
    )
  })

  it('is a list of every part', () => {
    expect(rows.length).toBeGreaterThan(100)
    expect(text.match(/^## .+$/gm)).toHaveLength(8)
  })
})
