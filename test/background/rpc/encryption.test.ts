import { x25519 } from '@noble/curves/ed25519.js'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { encryptFor } from '../support/encryptFor.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import {
  approveNext,
  connectSite,
  createTestWallet,
  openPage,
  type TestPage,
  type TestScreen,
} from '../support/testWallet.ts'

const ACCOUNT = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'

let screen: TestScreen
let page: TestPage
beforeAll(async () => {
  const wallet = await createTestWallet(createMemoryBrowser())
  screen = wallet.screen
  page = openPage(wallet.worker)
  await connectSite(screen, page)
}, 60_000)
afterEach(() => screen.run('rejectAll', {}))

const toHex = (text: string) => `0x${Buffer.from(text).toString('hex')}`

async function getKey(): Promise<string> {
  const asked = page.ask('eth_getEncryptionPublicKey', [ACCOUNT])
  expect(await screen.nextApproval()).toMatchObject({ kind: 'encryptionKey' })
  await approveNext(screen)
  return (await asked) as string
}

test('what is encrypted with the key that the wallet gave is decrypted for the site, once the person agrees', async () => {
  const encrypted = encryptFor(await getKey(), 'Grüße')
  for (const data of [toHex(encrypted), encrypted]) {
    const asked = page.ask('eth_decrypt', [data, ACCOUNT])
    expect(await screen.nextApproval()).toMatchObject({ kind: 'decrypt', review: { warnings: [] } })
    await approveNext(screen)
    expect(await asked).toBe('Grüße')
  }
  expect(JSON.stringify(screen.view())).not.toContain('Grüße')
})

test('a message for somebody else is refused to the person and to the site, and waits no more', async () => {
  const other = Buffer.from(x25519.keygen().publicKey).toString('base64')
  const asked = page.ask('eth_decrypt', [toHex(encryptFor(other, 'secret')), ACCOUNT])
  const refused = expect(asked).rejects.toMatchObject({ code: -32602, reason: 'notDecryptable' })
  await expect(approveNext(screen)).rejects.toMatchObject({ reason: 'notDecryptable' })
  await refused
  expect(screen.view().approvals).toEqual([])
})

test.each([
  ['text', 'hello'],
  ['hex of no JSON', '0x00'],
  [
    'another version',
    toHex(JSON.stringify({ version: 'aes', nonce: '', ephemPublicKey: '', ciphertext: '' })),
  ],
])('%s is no encrypted message (-32602)', async (_, data) => {
  await expect(page.ask('eth_decrypt', [data, ACCOUNT])).rejects.toMatchObject({ code: -32602 })
})

test.each([
  ['eth_getEncryptionPublicKey', [`0x${'70'.repeat(20)}`]],
  ['eth_decrypt', ['0x00', `0x${'70'.repeat(20)}`]],
])('%s is refused for an account that is not the site’s (4100)', async (method, params) => {
  await expect(page.ask(method, params)).rejects.toMatchObject({ code: 4100 })
})

test('both are for the person to refuse (4001)', async () => {
  const asked = page.ask('eth_getEncryptionPublicKey', [ACCOUNT])
  const refused = expect(asked).rejects.toMatchObject({ code: 4001 })
  await screen.nextApproval()
  await screen.run('rejectAll', {})
  await refused
})
