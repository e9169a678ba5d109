import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accountKinds } from '../../../src/keyring/accounts/accountKinds.ts'
import type { AccountKind } from '../../../src/keyring/accounts/kind.ts'
import { privateKeyToAddress } from '../../../src/keyring/sign/privateKeyToAddress.ts'
import { readSourceFiles } from '../../architecture/support/sourceFiles.ts'

type Device = {
  /** The test that proves that its state is asked for before each signature, and never remembered: file and title. */
  readonly proof: readonly [file: string, title: string]
  /** The only files that may reach it. */
  readonly reachedBy: readonly string[]
}

/**
 * Where each kind of account has its key: in the vault, with a secret to try it by; nowhere; or on a device, and then with
 * what proves lesson i of it. There is no device yet.
 */
const places: Readonly<Record<string, { readonly secret: unknown } | 'nowhere' | Device>> = {
  hd: { secret: { entropy: '00'.repeat(16), passphrase: '' } },
  seed: { secret: { seed: '01'.repeat(64) } },
  privateKey: { secret: { privateKey: '01'.repeat(32) } },
  watchOnly: 'nowhere',
}

const devices = Object.values(places).filter((place) => typeof place === 'object' && 'proof' in place)
const sources = readSourceFiles('src')
const listUsers = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
/** Every way that a browser has to a device, and the packages that go it for one. */
const reach =
  /\b(?:hid|usb|serial|bluetooth)\s*\??\.\s*(?:request|getDevices|getPorts)|@(?:ledgerhq|trezor|keystonehq)\/|gridplus-sdk/

describe('lesson i: what state a device is in is asked for before each signature', () => {
  it.each(Object.entries(accountKinds))('the kind %s keeps to it, or has no device', (name, kind) => {
    const { secretSchema, deriveAccounts, privateKey } = kind as AccountKind<string, unknown>
    const place = places[name]
    if (place === undefined) throw new Error(`Say where accounts of the kind ${name} have their key`)
    if (place === 'nowhere') {
      const account = { address: `0x${'00'.repeat(20)}`, index: 0 } as const
      expect(() => privateKey({}, account)).toThrow(expect.objectContaining({ reason: 'cannotSign' }))
    } else if ('proof' in place) {
      const [file, title] = place.proof
      expect(existsSync(file), file).toBe(true)
      expect(readFileSync(file, 'utf8')).toContain(`'${title}'`)
    } else {
      // The key comes of the secret, at once: there is nothing whose state could be remembered.
      const [account] = deriveAccounts(place.secret, { first: 0, count: 1 })
      if (!account) throw new Error('It has one account at least')
      expect(secretSchema['~run']({ value: place.secret }, {}).issues).toBeUndefined()
      expect(privateKeyToAddress(privateKey(place.secret, account))).toBe(account.address)
    }
  })

  it('no file reaches for a device but those that are named for one', () => {
    expect(listUsers(reach)).toEqual(devices.flatMap(({ reachedBy }) => reachedBy).sort())
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }
    if (devices.length === 0)
      expect(Object.keys(dependencies).filter((name) => reach.test(`${name}/`))).toEqual([])
  })

  it('a key is lent for a signature in two places, and the vault is read anew in both', () => {
    const lenders = listUsers(/\bwithPrivateKey\(/)
    expect(lenders).toEqual([
      'src/background/approvals/withSigningKey.ts',
      'src/background/transactions/signAndKeep.ts',
    ])
    for (const path of lenders) {
      expect(readFileSync(path, 'utf8')).toMatch(/withPrivateKey\(await vault\.read\(dataKey\)/)
    }
  })
})
