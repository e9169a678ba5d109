import { erc20Abi } from 'viem'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { connectAs } from '../../test/devnet/chain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { approve } from '../flows/approve.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { command } from '../support/command.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { readView } from '../support/readView.ts'
import { startWallet } from '../support/startWallet.ts'

const spender = getDevnetAccount(7).address
const amounts = [3_000_000n, 5_000_000n]

let browser: WalletBrowser
beforeAll(async () => {
  browser = await startWallet()
  const { usdc } = inject('deployments')
  for (const [index, amount] of amounts.entries()) {
    const chain = connectAs(index)
    const args = [spender, amount] as const
    const hash = await chain.writeContract({ address: usdc, abi: erc20Abi, functionName: 'approve', args })
    await chain.waitForTransactionReceipt({ hash })
  }
})
afterAll(() => browser.close())

function readAllowance(index: number): Promise<bigint> {
  return connectAs(index).readContract({
    address: inject('deployments').usdc,
    abi: erc20Abi,
    functionName: 'allowance',
    args: [getDevnetAccount(index).address, spender],
  })
}

test('those of every account are on one screen, each with its own, and are taken back together', async () => {
  const page = await browser.openPopup()
  const [first] = (await readView(page)).accounts
  await command(page, 'addAccount', { walletId: first?.walletId ?? '' })
  const names = (await readView(page)).accounts.map(({ name }) => name)
  expect(names).toHaveLength(2)
  await page.close()

  const list = await browser.openPopup('#/allowances')
  const screen = playwrightScreen(list)
  await screen.choose('Account', 'All accounts')
  for (const name of names)
    await list.getByRole('checkbox', { name: new RegExp(`USDC.*${name}, Devnet`) }).check()
  await list.getByRole('button', { name: 'Take back 2 allowances', exact: true }).click()
  await approve(screen, 'Confirm')
  await waitUntil('The allowances', async () => (await readAllowance(0)) + (await readAllowance(1)) === 0n)
  await list.close()
})
