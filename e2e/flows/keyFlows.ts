import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import published from '../../test/vectors/keystoreV3.json' with { type: 'json' }
import type { Screen } from '../screen/screen.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { changePassword } from './changePassword.ts'
import type { Flow } from './person.ts'
import { proveIfAsked } from './proveIfAsked.ts'

const newPassword = 'canary-that-a-phrase-let-in-3306'
const filePassword = 'canary-in-the-keystore-8812'

/** What is done with ways to unlock and with keys that no phrase leads to. */
export const keyFlows: readonly Flow[] = [
  {
    name: 'making a phrase a way to unlock',
    go: ({ at, password }) =>
      at('#/settings/ways/add/phrase', async (screen) => {
        await screen.press('Add recovery phrase')
        await proveIfAsked(screen, password, () => screen.shows('link', 'Change or remove Recovery phrase'))
      }),
  },
  {
    name: 'choosing a new password by that phrase, and changing it back',
    async go({ at, password, phrase, noteSecrets }) {
      noteSecrets({ texts: { 'password by phrase': newPassword } })
      await at('#/', async (screen) => {
        await screen.press('Lock')
        await screen.press('Use your recovery phrase')
        await screen.fill('Word 1', phrase())
        await screen.fill('New password', newPassword)
        await screen.fill('Confirm password', newPassword)
        await screen.press('Set password and unlock')
        await screen.see('button', 'Lock')
      })
      await at('#/settings/password', (screen) => changePassword(screen, newPassword, password))
    },
  },
  {
    name: 'taking that way to unlock away',
    go: ({ at, password }) =>
      at('#/settings/ways', async (screen) => {
        await screen.press('Change or remove Recovery phrase')
        await screen.press('Remove')
        await screen.press('Remove it')
        await proveIfAsked(screen, password, () => screen.shows('heading', 'Ways to unlock'))
      }),
  },
  {
    name: 'bringing in a private key, and giving it away',
    async go({ at, password, noteSecrets }) {
      const key = generatePrivateKey()
      noteSecrets({ keys: { 'the key that was brought in': key } })
      await at('#/accounts/add', async (screen) => {
        await goToImport(screen, 'A private key')
        await screen.fill('Private key', key)
        await screen.press('Continue')
        await screen.see('heading', 'Imported key 1')
      })
      await at(accountAddress(privateKeyToAddress(key)), (screen) => showKey(screen, password, key))
    },
  },
  {
    name: 'bringing in a keystore file, and saving another',
    async go({ at, password, noteSecrets, awaitFile }) {
      const file = published.vectors.find(({ name }) => name === 'mycrypto')
      const key = `0x${file?.privateKey}` as const
      noteSecrets({
        keys: { 'the key in the file': key },
        texts: { 'password of the file': file?.password ?? '', 'password of the other file': filePassword },
      })
      const path = join(await mkdtemp(join(tmpdir(), 'keystore-')), 'key.json')
      await writeFile(path, JSON.stringify(file?.keystore))
      await at('#/accounts/add', async (screen) => {
        await goToImport(screen, 'A keystore file')
        await screen.chooseFile('Keystore file', path)
        await screen.fill('Password of the file', file?.password ?? '')
        await screen.press('Continue')
        await screen.see('heading', 'Imported key 2')
      })
      await at(accountAddress(privateKeyToAddress(key)), async (screen) => {
        await screen.press('Save as a keystore file')
        await screen.fill('Password of the file', filePassword)
        let saved = false
        const saving = awaitFile().finally(() => {
          saved = true
        })
        await screen.press('Save file')
        await proveIfAsked(screen, password, async () => saved)
        await saving
      })
    },
  },
]

const accountAddress = (address: string) =>
  `#/accounts/account/${encodeURIComponent(`eip155:0:${address.toLowerCase()}`)}`

async function goToImport(screen: Screen, choice: string): Promise<void> {
  await screen.press('Import an existing wallet')
  await screen.pick(choice)
}

async function showKey(screen: Screen, password: string, key: string): Promise<void> {
  await screen.press('Show private key')
  await proveIfAsked(screen, password, () => screen.shows('button', 'Hide'))
  await waitUntil('The key', async () => (await screen.readText()).includes(key.slice(2)))
  await screen.press('Hide')
}
