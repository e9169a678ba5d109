import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const files = readdirSync('e2e/both').map((name) => `e2e/both/${name}`)

// Firefox tells late, or never, that a page of an extension has loaded: a test that waits for it fails now and then.
it('no browser test waits until a page of the wallet has loaded', () => {
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((file) => /\.goto\([^)]*extensionUrl/.test(readFileSync(file, 'utf8')))).toEqual([])
})
