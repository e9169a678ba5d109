import { encodeFunctionData, parseAbi, parseEther, parseUnits, toHex } from 'viem'
import type { Action } from '../action.ts'

const tokenAbi = parseAbi(['function mint(address to, uint256 value)'])

/** Gives the account 10 ETH and 1,000 USDC, by the devnet itself: the wallet has no part in it. */
export const getTestFunds: Action = async ({ session, network }) => {
  const account = session.getAccount()
  const { client, deployments } = network
  const balance = await client.getBalance({ address: account })
  const request = client.request as (call: { method: string; params: unknown[] }) => Promise<unknown>
  await request({ method: 'anvil_setBalance', params: [account, toHex(balance + parseEther('10'))] })
  const accounts = (await request({ method: 'eth_accounts', params: [] })) as string[]
  const data = encodeFunctionData({
    abi: tokenAbi,
    functionName: 'mint',
    args: [account, parseUnits('1000', 6)],
  })
  await request({
    method: 'eth_sendTransaction',
    params: [{ from: accounts.at(-1), to: deployments.usdc, data }],
  })
  return { account, ether: parseEther('10'), usdc: parseUnits('1000', 6) }
}
