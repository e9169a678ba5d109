import { parseEther } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { connectAs } from '../../test/devnet/chain.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { waitUntilReviewed } from './approve.ts'
import { revealPhrase } from './createWallet.ts'
import type { Flow } from './person.ts'
import { proveBefore } from './proveBefore.ts'
import { proveIfAsked } from './proveIfAsked.ts'

/** What is done when something went wrong, or may have. */
export const emergencyFlows: readonly Flow[] = [
  {
    name: 'making another wallet, and beginning to leave it because its phrase leaked',
    async go({ at, password, noteSecrets }) {
      await at('#/accounts/add', async (screen) => {
        await screen.press('Create a new wallet')
        await screen.press('Continue')
        await proveBefore(screen, { password, before: 'Reveal' })
        const phrase = (await revealPhrase(screen)).join(' ')
        noteSecrets({ phrases: [phrase] })
        await connectAs(8).sendTransaction({
          to: mnemonicToAccount(phrase).address,
          value: parseEther('1'),
        })
      })
      await at('#/security/leak', async (screen) => {
        await screen.press('Find what is at risk')
        await waitUntilReviewed(screen, 'Confirm')
        await screen.press('Reject')
        await screen.see('button', 'Find what is at risk')
      })
    },
  },
  {
    name: 'exporting the audit log',
    async go({ at, password, noteSecrets, awaitFile }) {
      await at('#/security/audit', async (screen) => {
        const saving = awaitFile()
        await screen.press('Export the log')
        await proveIfAsked(screen, password, () => screen.shows('button', 'Copy the code'))
        await saving
        const code = await waitUntil('The code', async () =>
          /([0-9a-f]{4}-){7}[0-9a-f]{4}/.exec(await screen.readText()),
        )
        noteSecrets({ texts: { 'code of the log': code[0] } })
      })
    },
  },
]
