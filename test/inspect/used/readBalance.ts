import { type Address, erc20Abi, erc721Abi, erc1155Abi } from 'viem'
import type { AssetRef } from '../../../src/inspect/assets/assetRef.ts'
import type { Stage } from './stage.ts'

/** @returns how much of an asset an account has by the chain's own word, in smallest units; of any item of a collection, how many */
export async function readBalance({ client }: Stage, asset: AssetRef, owner: Address): Promise<bigint> {
  if (asset.type === 'native') return client.getBalance({ address: owner })
  const { address } = asset
  if (asset.type === 'erc1155' && asset.tokenId !== undefined) {
    const args = [owner, asset.tokenId] as const
    return client.readContract({ address, abi: erc1155Abi, functionName: 'balanceOf', args })
  }
  if (asset.type === 'erc721' && asset.tokenId !== undefined) {
    const args = [asset.tokenId] as const
    const holder = await client.readContract({ address, abi: erc721Abi, functionName: 'ownerOf', args })
    return holder.toLowerCase() === owner ? 1n : 0n
  }
  return client.readContract({ address, abi: erc20Abi, functionName: 'balanceOf', args: [owner] })
}
