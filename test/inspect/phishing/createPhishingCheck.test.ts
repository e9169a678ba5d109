import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectPhishingList } from '../../../scripts/phishing/collectPhishingList.ts'
import { countEdits } from '../../../src/inspect/phishing/countEdits.ts'
import { createPhishingCheck } from '../../../src/inspect/phishing/createPhishingCheck.ts'
import { createDigestLookup, packDigests } from '../../../src/inspect/phishing/nameSet.ts'

const check = createPhishingCheck(collectPhishingList())

describe('a host is held against the shipped list', () => {
  it.each([
    ['a name on it', 'metamaskswap.io', 'metamaskswap.io'],
    ['a name under one on it', 'app.login.metamaskswap.io', 'metamaskswap.io'],
    ['a name in another script', 'xn--metamsk-t4a.com', 'xn--metamsk-t4a.com'],
  ])('%s is listed', (_, host, name) => {
    expect(check(host)).toMatchObject({ type: 'listed', name })
  })

  it.each([
    ['metamaask.io', 'metamask.io'],
    ['www.rnetamask.io', 'metamask.io'],
    ['myetherwallllet.com', 'myetherwallet.com'],
    ['openseaa.io', 'opensea.io'],
    ['etherscann.io', 'etherscan.io'],
  ])('%s imitates %s', (host, name) => {
    expect(check(host)).toMatchObject({ type: 'imitates', name })
  })

  it.each(
    'metamask.io portfolio.metamask.io opensea.io etherscan.io app.uniswap.org app.aave.com curve.fi lido.fi 1inch.io cow.fi affinity.io openai.com opera.com makerdao.com ens.domains safe.global compound.finance zapper.xyz debank.com revoke.cash localhost 127.0.0.1 192.168.1.20 [::1] github.com a.test'.split(
      ' ',
    ),
  )('%s is held to be nothing of the kind', (host) => {
    expect(check(host)).toBeUndefined()
  })

  it('says when the names were gathered', () => {
    expect(new Date(check('metamaskswap.io')?.gatheredAtMs ?? 0).getUTCFullYear()).toBe(2022)
  })
})

describe('what it stands on', () => {
  it('finds every digest that was packed, and no other', () => {
    const digest = fc.integer({ min: 0, max: 2 ** 40 - 1 })
    fc.assert(
      fc.property(
        fc.array(digest, { maxLength: 300 }),
        fc.array(digest, { maxLength: 50 }),
        (kept, others) => {
          const has = createDigestLookup(packDigests(new Set(kept)))
          return kept.every(has) && others.every((other) => has(other) === kept.includes(other))
        },
      ),
    )
  })

  it('counts edits as the plain recursion does', () => {
    const slow = (a: string, b: string): number => {
      if (!a || !b) return a.length + b.length
      const changed = slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)
      return a[0] === b[0] ? changed : Math.min(changed, 1 + slow(a.slice(1), b), 1 + slow(a, b.slice(1)))
    }
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        return countEdits(a, b, most) === Math.min(slow(a, b), most + 1)
      }),
    )
  })
})
