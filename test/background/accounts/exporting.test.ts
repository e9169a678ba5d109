import { bytesToHex } from '@noble/hashes/utils.js'
import { expect, test } from 'vitest'
import { openKeystore } from '../../../src/keyring/backup/keystoreV3/openKeystore.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet } from '../support/testWallet.ts'

/** The first account of the phrase that development chains use. */
const KEY = 'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'

test('a private key goes to its owner, as digits and as a file that opens with its own password', async () => {
  const { screen, accountId } = await createTestWallet(createMemoryBrowser())
  expect(await screen.run('exportPrivateKey', { accountId })).toEqual({ privateKey: `0x${KEY}` })
  const filePassword = 'a lighthouse in the fog'
  const { file } = await screen.run('exportKeystore', { accountId, filePassword })
  expect(bytesToHex(await openKeystore(file, filePassword))).toBe(KEY)
}, 60_000)

test('a file that leaves the wallet is locked with a password that is hard to guess', async () => {
  const { screen, accountId } = await createTestWallet(createMemoryBrowser())
  const exporting = screen.run('exportKeystore', { accountId, filePassword: '12345678' })
  await expect(exporting).rejects.toMatchObject({ reason: 'weakPassword' })
})
