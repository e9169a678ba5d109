import { pad } from 'viem/utils'
import { encodeWords } from '../../chains/abi/encodeWords.ts'
import { decodeWord, encodeBalanceOf } from '../../chains/tokens/erc20.ts'
import { encodeAccountStanding, readHealthFactor } from '../../defi/aave/healthFactor.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { AssetRef } from '../assets/assetRef.ts'
import { PERMIT2_ADDRESS } from '../permit2.ts'
import type { GrantEvent } from './grants.ts'
import type { Position } from './outcome.ts'
import { readWord } from './readWord.ts'

/** A question to the chain's state, asked before and after a transaction. */
export type Probe<Value = unknown> = {
  /** The contract asked; undefined for the balance of the chain's coin. */
  readonly to: Address | undefined
  readonly data: `0x${string}`
  /** @returns what the answer says, mostly a number; undefined when it can't be read */
  readonly read: (answer: `0x${string}` | undefined) => Value | undefined
}

/** Selectors of ERC-721 `ownerOf`, ERC-1155 `balanceOf`, ERC-20 and Permit2 `allowance`, ERC-721 `getApproved`, `isApprovedForAll`. */
const selectors = {
  ownerOf: '0x6352211e',
  balanceOfUnits: '0x00fdd58e',
  allowance: '0xdd62ed3e',
  permit2Allowance: '0x927da105',
  getApproved: '0x081812fc',
  isApprovedForAll: '0xe985e9c5',
} as const

/** @returns the question how much of an asset an account has; 1 or 0 for a single NFT */
export function createBalanceProbe(asset: AssetRef, account: Address): Probe<bigint> {
  switch (asset.type) {
    case 'native':
      return { to: undefined, data: pad(account), read: decodeWord }
    case 'erc20':
      return { to: asset.address, data: encodeBalanceOf(account), read: decodeWord }
    case 'erc721':
      if (asset.tokenId === undefined) {
        return { to: asset.address, data: encodeBalanceOf(account), read: decodeWord }
      }
      // An item that is not there, yet or any more, belongs to nobody: the question then fails.
      return {
        to: asset.address,
        data: encodeWords(selectors.ownerOf, asset.tokenId),
        read: (answer) => (isWordOf(answer, account) ? 1n : 0n),
      }
    case 'erc1155':
      return {
        to: asset.address,
        data: encodeWords(selectors.balanceOfUnits, account, asset.tokenId ?? 0n),
        read: decodeWord,
      }
  }
}

/** @returns the question how much of an asset `spender` may move; 1 or 0 for NFTs */
export function createAllowanceProbe(
  { asset, spender, isThroughPermit2 }: Pick<GrantEvent, 'asset' | 'spender' | 'isThroughPermit2'>,
  owner: Address,
): Probe<bigint> {
  if (asset.type === 'native') return { to: undefined, data: '0x', read: () => 0n }
  if (isThroughPermit2) {
    const data = encodeWords(selectors.permit2Allowance, owner, asset.address, spender)
    return { to: PERMIT2_ADDRESS, data, read: readFirstWord }
  }
  if (asset.type === 'erc20') {
    return { to: asset.address, data: encodeWords(selectors.allowance, owner, spender), read: decodeWord }
  }
  if (asset.tokenId === undefined) {
    return {
      to: asset.address,
      data: encodeWords(selectors.isApprovedForAll, owner, spender),
      read: decodeWord,
    }
  }
  return {
    to: asset.address,
    data: encodeWords(selectors.getApproved, asset.tokenId),
    read: (answer) => (isWordOf(answer, spender) ? 1n : 0n),
  }
}

/** @returns until when Permit2 passes an allowance on, in seconds since 1970, as it answers; undefined for other allowances */
export function readEnd(
  { isThroughPermit2 }: Pick<GrantEvent, 'isThroughPermit2'>,
  answer: `0x${string}` | undefined,
): bigint | undefined {
  return isThroughPermit2 && answer ? readWord(answer, 1) : undefined
}

/** @returns the question how an account stands at a pool of Aave's, of which the health factor is read */
export function createHealthProbe({ pool, account }: Position): Probe<bigint | 'none'> {
  return { to: pool, data: encodeAccountStanding(account), read: readHealthFactor }
}

/** Permit2 tells the end and a number to count by after the amount. */
function readFirstWord(answer: `0x${string}` | undefined): bigint | undefined {
  return answer && readWord(answer, 0)
}

function isWordOf(answer: `0x${string}` | undefined, address: Address): boolean {
  return answer?.toLowerCase() === pad(address).toLowerCase()
}
