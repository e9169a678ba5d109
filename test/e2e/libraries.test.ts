import { describe, expect, it } from 'vitest'
import manifest from '../../e2e/libraries/package.json' with { type: 'json' }
import lockfile from '../../e2e/libraries/package-lock.json' with { type: 'json' }

type Package = { readonly version?: string; readonly license?: string; readonly hasInstallScript?: boolean }

const packages = Object.entries(lockfile.packages as Record<string, Package>).filter(([path]) => path !== '')
/** Its packages, all in one repository. */
const isWeb3js = /^node_modules\/web3(-[a-z-]+)?$/
const permissive = /^(MIT|ISC|BSD|0BSD|Apache|CC0|MPL|Unlicense)/

describe('the libraries that dApps are made with, as the browser tests have them', () => {
  it('are pinned to the digit', () => {
    const versions = Object.values(manifest.dependencies)
    expect(versions.filter((version) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  // Reown AppKit is kept where it was before it had one: from 1.7.11 on it does.
  it('run no script when they are installed', () => {
    expect(packages.length).toBeGreaterThan(100)
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([])
  })

  it('are all under permissive licences, but web3.js, which is no part of anything that ships', () => {
    const others = packages.filter(([, { license = '' }]) => !permissive.test(license.replace('(', '')))
    const lesser = others.filter(([path, { license }]) => isWeb3js.test(path) && license === 'LGPL-3.0')
    expect(lesser.length).toBeGreaterThan(0)
    expect(
      others.filter((one) => !lesser.includes(one)).map(([path, { license }]) => `${path}: ${license}`),
    ).toEqual([])
  })
})
