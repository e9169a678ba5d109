import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allowStyle } from '../../scripts/build/allowStyle.ts'

const { content_security_policy: policies } = JSON.parse(readFileSync('manifest.json', 'utf8'))
const page = (styles: string) => `<head><title>Page</title>${styles}</head><body></body>`

describe('the style that stands in the page', () => {
  it('is the only one let in that is not in a file of the extension', () => {
    const css = 'a{color:red}'
    const source = ` 'sha256-${createHash('sha256').update(css).digest('base64')}'`
    const policy = allowStyle(policies.extension_pages, page(`<style>${css}</style>`))
    expect(policy).toContain(`style-src 'self'${source};`)
    expect(policy.replace(source, '')).toBe(policies.extension_pages)
  })

  it('is one: a page with none, or with two, is not built', () => {
    for (const styles of ['', '<style></style>', '<style>a{}</style><style>b{}</style>']) {
      expect(() => allowStyle(policies.extension_pages, page(styles))).toThrow('one style')
    }
  })
})
