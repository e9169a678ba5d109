import type { Page } from 'playwright'
import { encodeFunctionData, type Hex, numberToHex, parseAbi, parseEther } from 'viem'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { compileContract } from '../../devnet/deploy/compileContract.ts'
import { createDeployer } from '../../devnet/deployer.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { approveAsked } from '../flows/approveAsked.ts'
import { ask } from '../support/dapp.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account, connectDapp, startWallet } from '../support/startWallet.ts'

const abi = parseAbi(['function approve(address spender, uint256 amount)'])
const spender: Hex = `0x${'5e'.repeat(20)}`

let browser: WalletBrowser
let dapp: Page
let twoFaced: Hex
beforeAll(async () => {
  twoFaced = await createDeployer(inject('rpcUrl')).deploy(await compileContract('DevnetTwoFaced'))
  browser = await startWallet()
  dapp = await connectDapp(browser)
})
afterAll(() => browser.close())

/** Sends a call to the contract that behaves otherwise in a block. @returns the screen that tells of it afterwards */
async function send(fields: { readonly data: Hex; readonly value?: Hex }, told: string) {
  const params = [{ from: account, to: twoFaced, ...fields }]
  await approveAsked(browser, ask(dapp, { method: 'eth_sendTransaction', params }), 'Confirm')
  const popup = await browser.openPopup('#/activity')
  await popup.locator('summary').filter({ hasText: told }).click()
  await popup.getByText('Not exactly as promised').filter({ visible: true }).waitFor()
  return popup
}

test('money that was to come back and did not is told of, with what was promised beside it', async () => {
  const popup = await send({ data: '0x12345678', value: numberToHex(parseEther('1')) }, 'less than promised')
  expect(await playwrightScreen(popup).readText()).toMatch(/Promised 0 ETH, came to [-−]1 ETH/)
  expect(await findBarriers(popup)).toEqual([])
  await popup.close()
})

test('an allowance for more than was said is told of, with the way to take it back', async () => {
  const data = encodeFunctionData({ abi, functionName: 'approve', args: [spender, 5n] })
  const popup = await send({ data }, 'lets others take more')
  expect(await playwrightScreen(popup).readText()).toContain('may take all your')
  expect(await findBarriers(popup)).toEqual([])
  await popup.getByText('Take it back in “Allowances”').click()
  await popup.getByText('Allowances').first().waitFor()
  await popup.close()
})
