import { type Address, erc20Abi, erc721Abi, erc1155Abi, parseAbi } from 'viem'
import type { Asset } from '../../../../src/protocol/explanation.ts'
import type { World } from '../world.ts'

/** Something that the chain can be asked about an account: a number, at any block. */
export type Holding = {
  readonly key: string
  /** A read for Multicall3. */
  readonly question: {
    readonly address: Address
    readonly abi: readonly unknown[]
    readonly functionName: string
    readonly args: readonly unknown[]
  }
  /** @returns smallest units; of an item 1 or 0 */
  readonly toNumber: (answer: unknown) => bigint
}

const coinAbi = parseAbi(['function getEthBalance(address owner) view returns (uint256)'])
const permit2Abi = parseAbi([
  'function allowance(address owner, address token, address spender) view returns (uint160, uint48, uint48)',
])

/** How much of an asset an account has, as the chain is to be asked. */
export type AssetRead = Pick<Asset, 'type'> & {
  readonly address?: string | undefined
  readonly tokenId?: string | undefined
}

/** @returns the question how much of an asset `owner` has */
export function createBalanceHolding({ deployments }: World, asset: AssetRead, owner: string): Holding {
  const address = (asset.address ?? deployments.multicall3) as Address
  const key = `${owner} has ${asset.type === 'native' ? 'coin' : address}${asset.tokenId ? `/${asset.tokenId}` : ''}`
  const numbered = BigInt(asset.tokenId ?? 0)
  switch (asset.type) {
    case 'native':
      return {
        key,
        question: { address, abi: coinAbi, functionName: 'getEthBalance', args: [owner] },
        toNumber,
      }
    case 'erc20':
      return { key, question: { address, abi: erc20Abi, functionName: 'balanceOf', args: [owner] }, toNumber }
    case 'erc721':
      return {
        key,
        question: { address, abi: erc721Abi, functionName: 'ownerOf', args: [numbered] },
        toNumber: (answer) => (`${answer}`.toLowerCase() === owner ? 1n : 0n),
      }
    case 'erc1155':
      return {
        key,
        question: { address, abi: erc1155Abi, functionName: 'balanceOf', args: [owner, numbered] },
        toNumber,
      }
  }
}

/** Leave of `owner`'s: of a token itself, through Permit2, or for every item of a collection. */
export type LeaveKind = 'token' | 'permit2' | 'collection'

/** @returns the question how much of an asset `spender` may move */
export function createLeaveHolding(
  { deployments, me }: World,
  o: { readonly kind: LeaveKind; readonly asset: Address; readonly spender: Address },
): Holding {
  const { kind, asset, spender } = o
  const key = `${spender} may move ${asset} (${kind})`
  if (kind === 'token') {
    const args = [me, spender]
    return { key, question: { address: asset, abi: erc20Abi, functionName: 'allowance', args }, toNumber }
  }
  if (kind === 'permit2') {
    const args = [me, asset, spender]
    const question = { address: deployments.permit2, abi: permit2Abi, functionName: 'allowance', args }
    return { key, question, toNumber: (answer) => toNumber((answer as readonly unknown[])[0]) }
  }
  const question = { address: asset, abi: erc721Abi, functionName: 'isApprovedForAll', args: [me, spender] }
  return { key, question, toNumber: (answer) => (answer === true ? 2n ** 256n - 1n : 0n) }
}

function toNumber(answer: unknown): bigint {
  return typeof answer === 'bigint' ? answer : 0n
}
