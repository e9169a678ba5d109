import type { Action } from '../action.ts'

/** Asks the wallet to keep an eye on USDC (EIP-747). */
export const addToken: Action = async ({ session, network }) => {
  const params = {
    type: 'ERC20',
    options: { address: network.deployments.usdc, symbol: 'USDC', decimals: 6 },
  }
  return { added: await session.getProvider().request({ method: 'wallet_watchAsset', params }) }
}
