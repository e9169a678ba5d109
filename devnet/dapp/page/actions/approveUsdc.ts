import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import type { Action } from '../action.ts'
import { chooseVenue } from '../chooseVenue.ts'
import { readAmount, readChecked } from '../readField.ts'
import { requestTransaction, summarizeReceipt } from '../requestTransaction.ts'

/** Lets the chosen router take the USDC to be swapped, or all of it when the box is ticked. */
export const approveUsdc: Action = async (context) => {
  const { client, deployments } = context.network
  const owner = context.session.getAccount()
  const spender = chooseVenue(context.network).router
  const amount = readChecked('unlimited') ? maxUint256 : readAmount('usdc-amount', 6)
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] })
  const receipt = await requestTransaction(context, { to: deployments.usdc, data })
  const allowance = await client.readContract({
    address: deployments.usdc,
    abi: erc20Abi,
    functionName: 'allowance',
    args: [owner, spender],
  })
  return { ...summarizeReceipt(receipt), spender, asked: amount, allowance }
}
