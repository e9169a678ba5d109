import { encodeWords } from '../../chains/abi/encodeWords.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { AssetId } from '../../protocol/ids.ts'
import { type Address, toAmount } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { parseAssetId } from './parseAssetId.ts'

/** First four bytes of keccak256('transfer(address,uint256)') (ERC-20). */
const TRANSFER_SELECTOR = '0xa9059cbb'

/**
 * Makes the transaction that moves an asset. `amount` in the asset's smallest unit.
 *
 * @throws WalletError `notSendable` for what the wallet can't send, `badAmount` for less than nothing
 */
export function encodeTransfer(transfer: {
  assetId: AssetId
  from: Address
  recipient: Address
  amount: bigint
}): TransactionRequest {
  const { assetId, from, recipient, amount } = transfer
  if (amount < 0n)
    throw new WalletError('invalidInput', 'An amount to send is not negative.', { reason: 'badAmount' })
  const asset = parseAssetId(assetId)
  if (asset.type === 'native') return { from, to: recipient, value: toAmount(amount), data: '0x' }
  const data = encodeWords(TRANSFER_SELECTOR, recipient, amount)
  return { from, to: asset.contract, value: toAmount(0n), data }
}
