import { encodeWords } from '../../chains/abi/encodeWords.ts'
import type { Asset } from '../../protocol/explanation.ts'
import { type Address, toAmount } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { encodeArguments } from '../abi/encodeArguments.ts'

/** First four bytes of keccak256 of `transfer(address,uint256)` and `safeTransferFrom(address,address,uint256)`. */
const TRANSFER_SELECTOR = '0xa9059cbb'
const SAFE_TRANSFER_SELECTOR = '0x42842e0e'
/** `safeTransferFrom(address,address,uint256,uint256,bytes)` (ERC-1155). */
const safeTransferItems = {
  selector: '0xf242432a',
  inputs: [
    { type: 'address' },
    { type: 'address' },
    { type: 'uint256' },
    { type: 'uint256' },
    { type: 'bytes' },
  ],
} as const

/** Makes the transaction that moves so much of an asset, in its smallest unit; of an ERC-721, the one item. */
export function encodeMove(move: {
  readonly from: Address
  readonly recipient: Address
  readonly asset: Asset
  readonly amount: bigint
}): TransactionRequest {
  const { from, recipient, asset, amount } = move
  const { address: to = recipient, tokenId = '0' } = asset
  const call = (data: `0x${string}`): TransactionRequest => ({ from, to, value: toAmount(0n), data })
  switch (asset.type) {
    case 'native':
      return { from, to: recipient, value: toAmount(amount), data: '0x' }
    case 'erc20':
      return call(encodeWords(TRANSFER_SELECTOR, recipient, amount))
    case 'erc721':
      return call(encodeWords(SAFE_TRANSFER_SELECTOR, from, recipient, BigInt(tokenId)))
    case 'erc1155':
      return call(encodeArguments(safeTransferItems, [from, recipient, BigInt(tokenId), amount, '0x']))
  }
}
