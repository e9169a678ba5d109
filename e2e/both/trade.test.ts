import type { Page } from 'playwright'
import { createTestClient, type Hex, http, numberToHex, parseAbi, publicActions, walletActions } from 'viem'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { defineDevnetChain, getDevnetAccount } from '../../devnet/devnetChain.ts'
import { encodeSeaport } from '../../test/inspect/used/seaportAbi.ts'
import {
  coin,
  createOrder,
  kinds,
  some,
  toBasic,
  toOrder,
  typeOrder,
} from '../../test/inspect/used/seaportOrder.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { approve, waitUntilReviewed } from '../flows/approve.ts'
import { ask } from '../support/dapp.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account, connectDapp, startWallet } from '../support/startWallet.ts'

const { seaport, nft } = inject('deployments')
const rpcUrl = inject('rpcUrl')
const chain = createTestClient({ mode: 'anvil', chain: defineDevnetChain(rpcUrl), transport: http(rpcUrl) })
  .extend(publicActions)
  .extend(walletActions)
const abi = parseAbi([
  'function mint(address to)',
  'function totalSupply() view returns (uint256)',
  'function ownerOf(uint256 tokenId) view returns (address)',
  'function setApprovalForAll(address operator, bool approved)',
])
const seller = getDevnetAccount(7)
const market: Hex = '0x0000a26b00c1f0df003000390027140000faa719'
const [PRICE, FEE] = [10n ** 18n, 25n * 10n ** 15n]

let browser: WalletBrowser
let dapp: Page
let tokenId: bigint
beforeAll(async () => {
  const call = { address: nft, abi, account: seller.address } as const
  await chain.writeContract({ ...call, functionName: 'mint', args: [seller.address] })
  await chain.writeContract({ ...call, functionName: 'setApprovalForAll', args: [seaport, true] })
  tokenId = await chain.readContract({ ...call, functionName: 'totalSupply' })
  browser = await startWallet()
  dapp = await connectDapp(browser)
})
afterAll(() => browser.close())

/** Asks for a transaction to Seaport. @returns the approval, once it is worked out, and the answer that is to come */
async function request(data: Hex, value = 0n) {
  const params = [{ from: account, to: seaport, data, value: numberToHex(value) }]
  const answer = ask(dapp, { method: 'eth_sendTransaction', params })
  const page = await browser.approval()
  await waitUntilReviewed(playwrightScreen(page), 'Confirm')
  return { page, screen: playwrightScreen(page), answer }
}

async function createSale(offerer: Hex, price: bigint) {
  const { timestamp } = await chain.getBlock()
  return createOrder({
    ...{ offerer, startTime: timestamp - 60n, endTime: timestamp + 86_400n },
    offer: [some(kinds.erc721, nft, 1n, tokenId)],
    asked: [
      { ...coin(price), recipient: offerer },
      { ...coin(FEE), recipient: market },
    ],
  })
}

test('an item that is bought at Seaport says what it costs with the fee, and comes; the activity says the same', async () => {
  const sale = await createSale(seller.address, PRICE)
  const signature = await seller.signTypedData(typeOrder(seaport, sale) as never)
  const data = encodeSeaport('fulfillBasicOrder_efficient_6GL6yc', [toBasic(sale, signature, 0)])
  const { page, screen, answer } = await request(data, PRICE + FEE)
  const text = await screen.readText()
  expect(text).toContain('You give 1.025 ETH.')
  expect(text).toContain(`You get PANE #${tokenId} for it.`)
  expect(await findBarriers(page)).toEqual([])
  const closed = page.waitForEvent('close')
  await approve(screen, 'Confirm')
  await closed
  await answer
  const owner = () => chain.readContract({ address: nft, abi, functionName: 'ownerOf', args: [tokenId] })
  await expect.poll(owner).toBe(account)

  const popup = await browser.openPopup('#/activity')
  await popup.getByText(`Traded 1.025 ETH for PANE #${tokenId} at Seaport`).first().waitFor()
  expect(await playwrightScreen(popup).readText()).not.toContain('Not exactly as promised')
  await popup.close()
})

test('an order of one’s own that is put up for nothing is a danger, though nothing moves yet', async () => {
  const { page, screen, answer } = await request(
    encodeSeaport('validate', [[toOrder(await createSale(account, 0n), '0x')]]),
  )
  const text = await screen.readText()
  expect(text).toContain('You give it away')
  expect(text).toContain(`You offer PANE #${tokenId}. You get 0 ETH for it.`)
  expect(await screen.shows('checkbox', 'I understand the risk')).toBe(true)
  expect(await findBarriers(page)).toEqual([])
  await screen.press('Reject')
  expect(await answer).toMatchObject({ error: { code: 4001 } })
})
