import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Package = { readonly license?: string; readonly dev?: boolean; readonly devOptional?: boolean }
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> }
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

/** Licences under which code may go into the extension. */
const permissive = /^\(?(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|MPL-2\.0|CC0-1\.0)(?: OR [\w.-]+\))?$/

it('what may be in the extension has a permissive licence', () => {
  const shipped = packages.filter(([, { dev, devOptional }]) => !dev && !devOptional)
  expect(shipped.length).toBeGreaterThan(20)
  const others = shipped.filter(([, { license }]) => !permissive.test(license ?? ''))
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
})

it('what has another licence is for the devnet and the tests alone', () => {
  const restricted = packages.filter(([, { license }]) => /GPL|BUSL/.test(license ?? ''))
  expect(restricted.length).toBeGreaterThan(0)
  expect(restricted.filter(([, { dev }]) => !dev)).toEqual([])
})
