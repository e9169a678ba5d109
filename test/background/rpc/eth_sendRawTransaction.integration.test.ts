import { afterAll, beforeAll, expect, it } from 'vitest'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { startOwnChain } from '../support/ownChain.ts'

let chain: Awaited<ReturnType<typeof startOwnChain>>
beforeAll(async () => {
  chain = await startOwnChain()
})
afterAll(() => chain.stop())

const signer = getDevnetAccount(3)
const sign = (nonce: number) =>
  signer.signTransaction({
    ...{ type: 'eip1559', chainId: 31337, to: signer.address, value: 1n, gas: 21_000n, nonce },
    ...{ maxFeePerGas: 10n ** 10n, maxPriorityFeePerGas: 10n ** 9n },
  })

it('what was signed elsewhere is passed on as it is: nobody is asked, and it is none of the wallet’s history', async () => {
  const { page, screen, gate } = await chain.connect()
  const raw = await sign(0)
  const hash = await page.ask('eth_sendRawTransaction', [raw])
  expect(gate.sent.filter(({ params }) => params[0] === raw)).toHaveLength(1)
  await expect
    .poll(() => chain.ask('eth_getTransactionReceipt', [hash]))
    .toMatchObject({ status: '0x1', from: signer.address.toLowerCase() })
  expect(screen.view().approvals).toEqual([])
  expect(screen.view().activity.filter((row) => row.hash === hash)).toEqual([])
})

it('what the node refuses is refused with the node’s own words', async () => {
  const { page } = await chain.connect()
  await expect(page.ask('eth_sendRawTransaction', [await sign(0)])).rejects.toMatchObject({
    message: expect.stringMatching(/nonce too low/i),
  })
})
