import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { tokenAbi } from '../../devnet/seed/abis.ts'
import { seedRisks, THIEF } from '../../devnet/seed/seedRisks.ts'
import { evmAccountId } from '../../src/protocol/ids.ts'
import { connectAs } from '../../test/devnet/chain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { waitUntilReviewed } from '../flows/approve.ts'
import { repeatWords, revealPhrase } from '../flows/createWallet.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { command } from '../support/command.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { goTo } from '../support/goTo.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { readView } from '../support/readView.ts'
import { password, startWallet } from '../support/startWallet.ts'

const { usdc } = inject('deployments')
const chain = connectAs(0)

let browser: WalletBrowser
beforeAll(async () => {
  const network = { rpcUrl: inject('rpcUrl'), deployments: inject('deployments') }
  await seedRisks(network, getDevnetAccount(0), { allowances: true, nfts: true, delegation: true })
  browser = await startWallet()
})
afterAll(() => browser.close())

const allowed = () =>
  chain.readContract({
    address: usdc,
    abi: tokenAbi,
    functionName: 'allowance',
    args: [chain.account.address, THIEF],
  })

test('what others may take is listed, the worst first, chosen and taken back', async () => {
  const page = await browser.openPopup('#/allowances')
  const screen = playwrightScreen(page)
  const list = page.getByRole('list', { name: 'Allowances' }).getByRole('listitem')
  await list.nth(6).waitFor()
  expect(await list.first().textContent()).toContain('Everything at risk')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('checkbox', { name: /^Take back: USDC/ }).check()
  await page.getByRole('checkbox', { name: /^Take back: every PANE/ }).check()
  await screen.press('Take back 2 allowances')
  await waitUntilReviewed(screen, 'Confirm')
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Confirm')
  // The account follows code that carries out several calls: both go in one transaction.
  await page.getByText(/^Take back the allowance for USDC/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await waitUntil('The end of the allowance', async () => (await allowed()) === 0n)
  await page.close()
})

test('a phrase that leaked is left behind with nothing: all goes to a wallet that is made on the way', async () => {
  let page = await browser.openPopup()
  // Two accounts leaked, and another wallet is the active one: the person says which it was.
  const leakedId = (await readView(page)).wallets[0]?.id ?? ''
  await command(page, 'addAccount', { walletId: leakedId })
  await command(page, 'createAnotherWallet', { wordCount: 12 })
  await goTo(page, '#/security/leak')
  let screen = playwrightScreen(page)
  await page.getByText('Whoever has the words has the money').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await screen.choose('Which wallet leaked', /^Wallet 1/)
  await screen.choose('Move everything to', 'A new wallet, made now')
  await command(page, 'stepUp', { password })
  await screen.press('Make the new wallet')
  const words = await revealPhrase(screen)
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Continue')
  await repeatWords(screen, words)
  await screen.press('Check')
  await page.getByText('The new wallet is ready, and its words are on paper.').waitFor()
  expect(await findBarriers(page)).toEqual([])

  // Whoever closed the window meanwhile comes back to the same choice.
  await page.close()
  page = await browser.openPopup('#/security/leak')
  screen = playwrightScreen(page)
  const chosen = (label: string) => page.getByLabel(label).locator('option:checked').textContent()
  await expect.poll(() => chosen('Which wallet leaked')).toMatch(/^Wallet 1/)
  const { accounts, wallets } = await readView(page)
  const newest = wallets.find(({ phraseCheckedAtMs, name }) => phraseCheckedAtMs && name !== 'Wallet 1')
  const refuge = accounts.find(({ walletId }) => walletId === newest?.id)
  await expect.poll(() => chosen('Move everything to')).toBe(refuge?.name)
  const safe = refuge?.id.slice(-42) as `0x${string}`

  await command(page, 'stepUp', { password })
  await screen.press('Find what is at risk')
  await waitUntilReviewed(screen, 'Confirm')
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Confirm')
  await page.getByText(/^Finished:/).waitFor({ timeout: 90_000 })
  await waitUntil('The rest', async () => (await chain.getBalance(chain.account)) === 0n)
  const args = [safe] as const
  expect(
    await chain.readContract({ address: usdc, abi: tokenAbi, functionName: 'balanceOf', args }),
  ).toBeGreaterThan(0n)
  await command(page, 'selectAccount', { accountId: evmAccountId(chain.account.address) })
  await goTo(page, '#/receive')
  await page.getByText('This account’s phrase has leaked').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.close()
})
