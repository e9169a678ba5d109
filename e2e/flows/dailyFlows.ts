import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { approve } from './approve.ts'
import { changePassword } from './changePassword.ts'
import { revealPhrase } from './createWallet.ts'
import { fillSwap } from './fillSwap.ts'
import type { Flow } from './person.ts'
import { proveBefore } from './proveBefore.ts'
import { send } from './send.ts'
import { unlock } from './unlock.ts'

/** Passwords that the flows use besides the person's own. */
export const otherPasswords = {
  'wrong password': 'canary-that-never-was-0815',
  'next password': 'canary-of-the-second-shift-1223',
} as const

/** What is done with a wallet day by day. */
export const dailyFlows: readonly Flow[] = [
  { name: 'connecting a site', go: ({ approve }) => approve('connect', 'Connect') },
  { name: 'signing a message', go: ({ approve }) => approve('sign-message', 'Sign') },
  { name: 'signing typed data', go: ({ approve }) => approve('sign-typed-data', 'Sign') },
  {
    name: 'sending ether',
    go: ({ at }) =>
      at('#/', (screen) =>
        send(screen, { recipient: getDevnetAccount(6).address, asset: /ETH/, amount: '0.1' }),
      ),
  },
  {
    name: 'swapping',
    go: ({ at }) =>
      at('#/', async (screen) => {
        await fillSwap(screen, { pay: /^ETH/, receive: /^USDC/, amount: '0.2' })
        await screen.press('Review')
        await approve(screen, 'Confirm')
        await waitUntil('The swap', async () => /promised/.test(await screen.readText()))
      }),
  },
  {
    name: 'looking at the recovery phrase',
    go: ({ at, password }) =>
      at('#/settings/phrase', async (screen) => {
        await screen.press('Continue')
        await proveBefore(screen, { password, before: 'Reveal' })
        await revealPhrase(screen)
        await screen.press('Hide')
      }),
  },
  {
    name: 'changing the password, and back',
    async go({ at, password }) {
      const next = otherPasswords['next password']
      await at('#/settings/password', (screen) => changePassword(screen, password, next))
      await at('#/settings/password', (screen) => changePassword(screen, next, password))
    },
  },
  {
    name: 'locking, a wrong password and unlocking',
    go: ({ at, password }) =>
      at('#/', async (screen) => {
        await screen.press('Lock')
        await unlock(screen, otherPasswords['wrong password'])
        await waitUntil('The refusal', async () => /not the password/i.test(await screen.readText()))
        await screen.press('Show')
        await unlock(screen, password)
        await screen.see('button', 'Lock')
      }),
  },
]
