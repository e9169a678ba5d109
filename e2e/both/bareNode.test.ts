import { expect, test } from 'vitest'
import { beginBehindProxy } from '../browser/beginConnected.ts'
import { waitUntilReviewed } from '../flows/approve.ts'
import { press } from '../support/dapp.ts'
import { parseChange } from '../support/parseChange.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'

const wallet = beginBehindProxy()

test('a node that tries nothing out: the wallet does it itself, and shows what would be paid and received', async () => {
  wallet.proxy.refuse('eth_simulateV1', 'debug_traceCall')
  await press(wallet.dapp, 'swap-eth-for-usdc')
  const approval = await wallet.browser.approval()
  const screen = playwrightScreen(approval)
  await waitUntilReviewed(screen, 'Confirm')
  const changes = (await screen.readList('Balance changes')).map(parseChange)
  expect(changes.map(({ symbol }) => symbol)).toEqual(['ETH', 'USDC'])
  expect(changes[0]?.amount).toBe(-(10n ** 17n))
  expect(await approval.content()).not.toContain('could not be checked')
  await screen.press('Reject')
})
