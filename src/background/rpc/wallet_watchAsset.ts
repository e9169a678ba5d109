import { ask, type RpcHandler } from './rpcHandler.ts'

const standards = { ERC721: 'erc721', ERC1155: 'erc1155' } as const

/** EIP-747. What the site says of the token counts for nothing: the contract is asked. Images are never loaded. */
export const wallet_watchAsset: RpcHandler<'wallet_watchAsset'> = async (
  { type, options },
  { origin, services },
) => {
  const { chainId, accounts } = services.permissions.get(origin)
  const { address, tokenId } = options
  const token =
    type === 'ERC20'
      ? await (await import('../tokens/lookUpToken.ts')).lookUpToken(services, { chainId, address })
      : await (await import('../tokens/lookUpItem.ts')).lookUpItem(services, {
          chainId,
          accounts,
          address,
          standard: standards[type],
          tokenId,
        })
  return ask({ kind: 'watchAsset', accountId: accounts[0], chainId, request: { token } })
}
