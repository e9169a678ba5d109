import { encodeFunctionData, erc20Abi, type Hex } from 'viem'
import type { Action } from '../action.ts'
import { chooseVenue } from '../chooseVenue.ts'
import { devnetChainId } from '../network.ts'
import { ProviderError } from '../provider.ts'
import { readAmount, readChecked } from '../readField.ts'
import { chooseTerms } from './swap.ts'

type CallsStatus = { status: number; atomic: boolean; receipts?: { transactionHash: Hex; status: Hex }[] }

const pollMs = 400

/** Lets the router take the USDC and swaps it, both at once (EIP-5792). */
export const approveAndSwap: Action = async ({ session, network, report }) => {
  await session.assertOnDevnet()
  const venue = chooseVenue(network)
  const { usdc, weth } = network.deployments
  const amountIn = readAmount('usdc-amount', 6)
  const recipient = session.getAccount()
  const trade = { tokenIn: usdc, tokenOut: weth, amountIn, recipient, payInEther: false }
  const { quoted, minimum, deadline } = await chooseTerms(venue, trade)
  const args = [venue.router, amountIn] as const
  const calls = [
    { to: usdc, data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args }) },
    { to: venue.router, data: venue.encode(trade, minimum, deadline) },
  ]
  const atomicRequired = readChecked('all-or-nothing')
  const batch = { version: '2.0.0', from: recipient, chainId: devnetChainId, atomicRequired, calls }
  const provider = session.getProvider()
  const sent = await provider.request({ method: 'wallet_sendCalls', params: [batch] })
  const { id } = sent as { id: string }
  for (;;) {
    const answer = await provider.request({ method: 'wallet_getCallsStatus', params: [id] })
    const { status, atomic, receipts = [] } = answer as CallsStatus
    report({ id, status })
    if (status >= 200 && status < 300) return { id, status, atomic, receipts, quoted, minimum }
    if (status >= 300) throw new ProviderError(status, `The batch came to ${status}`)
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}
