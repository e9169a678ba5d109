import { encodeFunctionData, erc20Abi } from 'viem'
import { expect, inject, test } from 'vitest'
import { beginConnected } from '../browser/beginConnected.ts'
import { waitUntilReviewed } from '../flows/approve.ts'
import { rejectIn } from '../flows/decideIn.ts'
import { ask } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account } from '../support/startWallet.ts'

const wallet = beginConnected()

const { usdc } = inject('deployments')
const spender = inject('deployments').uniswapV2Router
const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, 250_000_000n] })
const typed = {
  types: {
    EIP712Domain: [
      { name: 'name', type: 'string' },
      { name: 'chainId', type: 'uint256' },
    ],
    Pledge: [
      { name: 'what', type: 'string' },
      { name: 'nonce', type: 'uint256' },
    ],
  },
  primaryType: 'Pledge',
  domain: { name: 'Raw view', chainId: 31337 },
  message: { what: 'All that is signed', nonce: '8127364' },
}
const message = `0x${Buffer.from('Raw words').toString('hex')}`

test.each([
  [
    'a transaction',
    { method: 'eth_sendTransaction', params: [{ from: account, to: usdc, data }] },
    'Confirm',
    [data],
  ],
  [
    'several calls',
    {
      method: 'wallet_sendCalls',
      params: [
        {
          version: '2.0.0',
          from: account,
          chainId: '0x7a69',
          atomicRequired: false,
          calls: [{ to: usdc, data }],
        },
      ],
    },
    'Confirm',
    [data],
  ],
  [
    'typed data',
    { method: 'eth_signTypedData_v4', params: [account, JSON.stringify(typed)] },
    'Sign',
    ['All that is signed', '8127364'],
  ],
  ['a message', { method: 'personal_sign', params: [message, account] }, 'Sign', [message]],
] as const)('the raw view of %s is one tap away', async (_, request, action, raw) => {
  const asked = ask(wallet.dapp, request)
  const approval = await wallet.browser.approval()
  const screen = playwrightScreen(approval)
  await waitUntilReviewed(screen, action)
  const details = approval.locator('summary', { hasText: 'Details' })
  if (await details.isVisible()) await details.click()
  const shown = (await screen.readText()).replace(/\s/g, '').toLowerCase()
  for (const text of raw) expect(shown).toContain(text.replace(/\s/g, '').toLowerCase())
  await rejectIn(approval)
  expect(await asked).toMatchObject({ error: { code: 4001 } })
})
