import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { chainEvents } from '../../../src/keyring/audit/chainEvents.ts'
import { deriveAuditKey } from '../../../src/keyring/audit/deriveAuditKey.ts'
import { changePassword } from '../../../src/keyring/vault/change/changePassword.ts'
import { openVault } from '../../../src/keyring/vault/openVault.ts'
import { PASSWORD, sampleVault } from '../support/sampleVault.ts'
import { check, sampleLog, VAULT_ID } from './support/sampleLog.ts'

describe('the audit log', () => {
  it('is whole when nobody touched it, also over changes of the data key', () => {
    const { entries, ...rest } = sampleLog([4, 3, 5])
    expect(check(entries, rest)).toEqual({ whole: true, count: 12, newerThanHead: 0 })
    expect(check([], { state: { pastKeys: [] }, dataKey: rest.dataKey })).toMatchObject({ whole: true })
  })

  it('takes entries that are newer than the vault’s head as good, and says how many they are', () => {
    const { entries, state, dataKey } = sampleLog([4, 3])
    const head = { seq: 5, mac: entries[4]?.mac ?? '' }
    expect(check(entries, { state: { ...state, head }, dataKey })).toEqual({
      whole: true,
      count: 7,
      newerThanHead: 2,
    })
  })

  it('shows that it was cut short of what the vault knows', () => {
    const { entries, ...rest } = sampleLog([6])
    expect(check(entries.slice(0, 4), rest)).toEqual({ whole: false, seq: 5, problem: 'cutShort' })
    expect(check([], rest)).toEqual({ whole: false, seq: 1, problem: 'cutShort' })
  })

  it('goes on after the entries that were let go, where an entry says that they were', () => {
    const { entries, state, dataKey } = sampleLog([6])
    const base = { seq: 2, mac: entries[1]?.mac ?? '' }
    const rest = { state: { ...state, base }, dataKey }
    expect(check(entries.slice(2), rest)).toEqual({ whole: false, seq: 3, problem: 'untold' })
    const key = deriveAuditKey(dataKey, VAULT_ID)
    const happenings = [{ type: 'trimmed' as const, atMs: 5, result: '2', base }]
    const [told] = chainEvents({ happenings, last: entries[5], key, vaultId: VAULT_ID })
    expect(check([...entries.slice(2), told], rest)).toMatchObject({ whole: true, count: 5 })
    expect(check([...entries.slice(3), told], rest)).toEqual({ whole: false, seq: 3, problem: 'missing' })
    const other = { ...rest.state, base: { seq: 1, mac: entries[0]?.mac ?? '' } }
    expect(check([...entries.slice(1), told], { state: other, dataKey })).toMatchObject({
      problem: 'untold',
    })
  })

  it('takes no entry under a key of the past once a newer key has vouched for one', () => {
    const { entries, ...rest } = sampleLog([2, 1])
    const key = deriveAuditKey(new Uint8Array(32).fill(1), VAULT_ID)
    const happenings = [{ type: 'signed' as const, atMs: 5 }]
    const forged = chainEvents({ happenings, last: entries[2], key, vaultId: VAULT_ID })
    expect(check([...entries, ...forged], rest)).toEqual({ whole: false, seq: 4, problem: 'misplaced' })
  })

  it('takes no entry of another vault', () => {
    const { entries, ...rest } = sampleLog([2])
    const key = deriveAuditKey(rest.dataKey, VAULT_ID)
    const happenings = [{ type: 'signed' as const, atMs: 5 }]
    const other = chainEvents({ happenings, last: entries[1], key, vaultId: VAULT_ID.replace('8', '9') })
    expect(check([...entries, ...other], rest)).toMatchObject({ whole: false, seq: 3, problem: 'changed' })
  })

  it('is chained by HMAC-SHA256 over the entry as text, keys in order', () => {
    const key = deriveAuditKey(new Uint8Array(32).fill(9), VAULT_ID)
    const [entry] = chainEvents({
      happenings: [{ type: 'signed', atMs: 7, subject: 'message' }],
      last: undefined,
      key,
      vaultId: VAULT_ID,
    })
    const text = `wallet|audit|v1|${VAULT_ID}|{"atMs":7,"keyId":"${entry?.keyId}","prev":"${'0'.repeat(64)}","seq":1,"subject":"message","type":"signed"}`
    expect(entry?.mac).toBe(bytesToHex(hmac(sha256, key, utf8ToBytes(text))))
  })

  it('keeps the key of its entries in the vault when the password changes', async () => {
    const { sealed, dataKey, random } = await sampleVault()
    const secret = { type: 'password', password: PASSWORD } as const
    const options = { sealed, secret, newPassword: 'another harbour at dusk', random }
    const changed = await changePassword({ ...options, clock: () => 2_000 })
    const { audit } = await openVault(changed.sealed, changed.dataKey)
    expect(audit.pastKeys).toEqual([bytesToHex(deriveAuditKey(dataKey, sealed.vaultId))])
  })
})
