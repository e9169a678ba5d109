import { describe, expect, it } from 'vitest'
import {
  guessLeaked,
  listLeakable,
  listRefuges,
  nameLeakable,
  type Wallets,
} from '../../../../src/popup/security/leak/leakChoices.ts'
import { evmAccountId } from '../../../../src/protocol/ids.ts'

const idOf = (letter: string) => evmAccountId(`0x${letter.repeat(40)}`)
const old = { id: 'old', kind: 'hd', name: 'Wallet 1', createdAtMs: 1 }
const fresh = { id: 'fresh', kind: 'hd', name: 'Wallet 2', createdAtMs: 9 }
const key = { id: 'key', kind: 'privateKey', name: 'Key', createdAtMs: 5 }
const watched = { id: 'watched', kind: 'watchOnly', name: 'Cold', createdAtMs: 7 }
const account = (letter: string, walletId: string, name: string) => ({
  id: idOf(letter),
  walletId,
  name,
  kind: 'hd',
})
const view: Wallets = {
  wallets: [old, fresh, key, watched],
  accounts: [
    account('a', 'old', 'Account 1'),
    { ...account('b', 'old', 'Account 2'), hidden: true },
    account('c', 'fresh', 'Account 3'),
    account('d', 'key', 'Key'),
    account('e', 'watched', 'Cold'),
  ],
  activeAccountId: idOf('d'),
}
const marked = (at: Record<string, number>): Wallets => ({
  ...view,
  wallets: view.wallets.map((wallet) => ({ ...wallet, compromisedAtMs: at[wallet.id] })),
})

describe('which wallet leaked', () => {
  it('is any but those that are only watched', () => {
    expect(listLeakable(view).map(({ id }) => id)).toEqual(['old', 'fresh', 'key'])
  })

  it.each([
    ['the one that the address names', marked({ old: 3 }), 'fresh', 'fresh'],
    ['the one that was marked last: whoever comes back goes on', marked({ old: 3, key: 2 }), null, 'old'],
    ['that of the active account', view, null, 'key'],
    ['that of the active account, where the one that is named is gone', view, 'gone', 'key'],
    [
      'the first, where the active account is only watched',
      { ...view, activeAccountId: idOf('e') },
      null,
      'old',
    ],
    ['none, where all are only watched', { ...view, wallets: [watched] }, null, undefined],
  ] as [string, Wallets, string | null, string | undefined][])(
    'begins as %s',
    (_, wallets, named, expected) => {
      expect(guessLeaked(wallets, named)).toBe(expected)
    },
  )

  it('is named with what is in it', () => {
    expect(nameLeakable(old, view.accounts)).toBe('Wallet 1: Account 1 and 1 more')
    expect(nameLeakable(key, view.accounts)).toBe('Key')
  })
})

describe('where everything can go', () => {
  const names = (wallets: Wallets, leakedId: string) => listRefuges(wallets, leakedId).map(({ name }) => name)

  it('is an account of another wallet, of the newest first; none that is watched or hidden', () => {
    expect(names(view, 'old')).toEqual(['Account 3', 'Key'])
    expect(names(view, 'fresh')).toEqual(['Key', 'Account 1'])
  })

  it('is never where words have leaked as well', () => {
    expect(names(marked({ fresh: 1, key: 1 }), 'old')).toEqual([])
  })
})
