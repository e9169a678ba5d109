import type { Screen } from '../screen/screen.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { printedText } from '../support/stubPrinting.ts'
import { makeBackupFile, restoreBackupFile } from './backupFile.ts'
import type { Flow } from './person.ts'
import { proveBefore } from './proveBefore.ts'
import { proveIfAsked } from './proveIfAsked.ts'
import { bringBack, forgetPassword } from './recoverWallet.ts'

/** What is done to keep a wallet, and to get it back. */
export const backupFlows: readonly Flow[] = [
  {
    name: 'printing a wallet with its phrase',
    go: ({ at, password }) =>
      at('#/settings/backup', async (screen) => {
        await screen.press('Print on paper')
        await screen.tick('Print the recovery phrase as well')
        await screen.press('Print')
        await proveIfAsked(screen, password, async () => (await screen.readText()).includes(printedText))
      }),
  },
  {
    name: 'splitting a wallet into shares, and bringing it back by some of them',
    async go({ at, password, noteSecrets }) {
      const shares: string[][] = []
      await at('#/settings/backup', async (screen) => {
        shares.push(...(await readShares(screen, password)))
        await screen.press('Done')
      })
      noteSecrets({ wordRows: Object.fromEntries(shares.map((words, i) => [` of share ${i + 1}`, words])) })
      await at('#/', async (screen) => {
        await forgetPassword(screen, 'Shamir shares')
        await screen.fill('Share 1', shares[2]?.join(' ') ?? '')
        await screen.press('Add this share')
        await screen.fill('Share 2', shares[0]?.join(' ') ?? '')
        await screen.press('Add this share')
        await screen.see('button', 'Continue')
        await screen.press('Continue')
        await bringBack(screen, password)
      })
    },
  },
  {
    name: 'saving a backup file, and bringing the wallet back by it',
    async go({ at, password, noteSecrets, awaitFile }) {
      let code = ''
      let path = ''
      await at('#/settings/backup', async (screen) => {
        await screen.press('Make a backup file')
        code = await makeBackupFile(screen, { password })
        noteSecrets({ texts: { 'code of the backup': code, 'bare code': code.replaceAll('-', '') } })
        const saving = awaitFile()
        await screen.press('Save the file')
        path = await saving
        await screen.fill('The last group of the code', code.slice(-4))
        await screen.press('Done')
        await screen.see('heading', 'Back up')
      })
      await at('#/', async (screen) => {
        await forgetPassword(screen, 'Backup file')
        await restoreBackupFile(screen, { path, code, password })
      })
    },
  },
  {
    name: 'bringing a wallet back by its phrase',
    go: ({ at, password, phrase }) =>
      at('#/', async (screen) => {
        await forgetPassword(screen, 'Recovery phrase')
        await screen.fill('Word 1', phrase())
        await screen.press('Continue')
        await bringBack(screen, password)
      }),
  },
]

/** Makes three shares and leafs through them. @returns the words of each */
async function readShares(screen: Screen, password: string): Promise<string[][]> {
  await screen.press('Split into shares')
  await screen.press('Make shares')
  await proveBefore(screen, { password, before: 'Reveal' })
  const shares: string[][] = []
  for (const number of [1, 2, 3]) {
    if (number > 1) await screen.press('Next share')
    await screen.press('Reveal')
    const items = await screen.readList(`Share ${number}`)
    shares.push(items.map((item) => item.replace(/[^a-z]/g, '')))
  }
  await waitUntil('The last share', () => screen.shows('button', 'Done'))
  return shares
}
