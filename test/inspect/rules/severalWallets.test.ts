import { expect, it } from 'vitest'
import { warnAboutConnection } from '../../../src/inspect/warnings/warnAboutConnection.ts'
import type { Origin } from '../../../src/protocol/ids.ts'

const site = { origin: 'https://app.example' as Origin, firstSeen: false, knownOrigins: [] }

it('a page that can reach other wallets is told of, and which one asks', () => {
  const [warning] = warnAboutConnection({ ...site, otherWallets: 2 })
  expect(warning).toMatchObject({ risk: 'several-wallets', level: 'info' })
  expect(warning?.sentence).toMatch(/^It is Pellucid that asks you now\. .* 2 other wallets/)
})

it('a page that can reach this one alone is not', () => {
  expect(warnAboutConnection({ ...site, otherWallets: 0 })).toEqual([])
  expect(warnAboutConnection(site)).toEqual([])
})
