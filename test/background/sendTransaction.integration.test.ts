import { toHex } from 'viem'
import { afterEach, beforeAll, expect, inject, test } from 'vitest'
import { connectAs } from '../devnet/chain.ts'
import { createDevnetBrowser } from './support/devnetWallet.ts'
import {
  approveNext,
  connectSite,
  createTestWallet,
  openPage,
  type TestPage,
  type TestScreen,
} from './support/testWallet.ts'

const chain = connectAs(0)
const from = chain.account.address.toLowerCase()
const recipient = `0x${'5e'.repeat(20)}`
let screen: TestScreen
let page: TestPage
beforeAll(async () => {
  const wallet = await createTestWallet(await createDevnetBrowser(inject('rpcUrl')))
  screen = wallet.screen
  page = openPage(wallet.worker)
  await connectSite(screen, page)
}, 60_000)
afterEach(() => screen.run('rejectAll', {}))

async function send(transaction: object) {
  const asked = page.ask('eth_sendTransaction', [{ from, ...transaction }])
  await approveNext(screen, { speed: 'normal' })
  const hash = (await asked) as `0x${string}`
  const receipt = await chain.waitForTransactionReceipt({ hash })
  return { receipt, sent: await chain.getTransaction({ hash }) }
}

test('32 kB of data reach the chain, byte for byte', async () => {
  const data = toHex(crypto.getRandomValues(new Uint8Array(32_768)))
  const { sent, receipt } = await send({ to: recipient, data })
  expect(receipt.status).toBe('success')
  expect(sent.input).toBe(data)
})

test('a contract is created, whether its recipient is left out or null', async () => {
  for (const to of [{}, { to: null }]) {
    const { receipt } = await send({ ...to, data: '0x6001600c60003960016000f300' })
    expect(receipt.contractAddress).toMatch(/^0x/)
    expect(await chain.getCode({ address: receipt.contractAddress as `0x${string}` })).toBe('0x00')
  }
})

test('the access list that a page gives is the one that is signed (EIP-2930, EIP-1559)', async () => {
  const accessList = [
    { address: inject('deployments').usdc.toLowerCase(), storageKeys: [`0x${'00'.repeat(32)}`] },
  ]
  for (const type of ['0x1', '0x2']) {
    const { sent, receipt } = await send({ to: recipient, value: '0x1', type, accessList })
    expect(receipt.status).toBe('success')
    expect(sent.accessList).toEqual(accessList)
  }
})

test.each([
  ['a delegation (EIP-7702)', { authorizationList: [] }, /own screens/],
  ['a transaction of type 4', { type: '0x4' }, /delegations/],
  ['blobs', { type: '0x3' }, /Blobs/],
])('%s is refused with a sentence that says why (-32602)', async (_, part, sentence) => {
  await expect(page.ask('eth_sendTransaction', [{ from, to: recipient, ...part }])).rejects.toMatchObject({
    code: -32602,
    message: expect.stringMatching(sentence),
  })
})
