import { parseAbi, parseUnits } from 'viem'
import { permitTypes } from '../../../permitTypes.ts'
import type { Action } from '../action.ts'
import { requestTypedSignature } from './signTypedData.ts'

const nonceAbi = parseAbi(['function nonces(address owner) view returns (uint256)'])
const validForSeconds = 1800

/** Has a permit signed that lets SwapRouter02 take 250 USDC within half an hour (EIP-2612). */
export const signPermit: Action = async (context) => {
  const { session, network } = context
  const owner = session.getAccount()
  const { usdc, uniswapV3Router } = network.deployments
  const nonce = await network.client.readContract({
    address: usdc,
    abi: nonceAbi,
    functionName: 'nonces',
    args: [owner],
  })
  return requestTypedSignature(context, {
    domain: { name: 'USD Coin', version: '1', chainId: Number(session.chainId), verifyingContract: usdc },
    types: permitTypes,
    primaryType: 'Permit',
    message: {
      owner,
      spender: uniswapV3Router,
      value: parseUnits('250', 6),
      nonce,
      deadline: BigInt(Math.floor(Date.now() / 1000) + validForSeconds),
    },
  })
}
