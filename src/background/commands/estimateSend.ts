import { estimateGas } from '../../chains/fees/estimateGas.ts'
import { fetchFeeQuote } from '../../chains/fees/fetchFeeQuote.ts'
import { fetchL1Reserve } from '../../defi/sweep/fetchL1Reserve.ts'
import { WalletError } from '../../protocol/errors.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { fromAmount, larger, toAmount } from '../../protocol/primitives.ts'
import { fetchCommitted } from '../transactions/fetchCommitted.ts'
import { maxFee } from '../transactions/maxFee.ts'
import { chainOf } from '../transfers/chainOf.ts'
import { encodeTransfer } from '../transfers/encodeTransfer.ts'
import { fetchAssetBalance } from '../transfers/fetchAssetBalance.ts'
import { parseAssetId } from '../transfers/parseAssetId.ts'
import type { CommandHandler } from './commandHandler.ts'

/** How much of an asset can be sent at most, and what the network fee would be. */
export const estimateSend: CommandHandler<'estimateSend'> = async (query, services) => {
  const { accountId, assetId, recipient, speed } = query
  const chainId = chainOf(assetId)
  const rpc = services.chains.getRpc(chainId)
  const from = accountAddress(accountId)
  const balance = await fetchAssetBalance(rpc, { address: from, assetId })
  const fees = await fetchFeeQuote(rpc)
  const transfer = encodeTransfer({ assetId, from, recipient: recipient ?? from, amount: 1n })
  const gasLimit = await estimateGas(rpc, { ...transfer, value: fromAmount(transfer.value) }).catch(assumeGas)
  const isNative = parseAssetId(assetId).type === 'native'
  const kept = isNative
    ? await Promise.all([
        withRoom(maxFee(fees[speed].fee, gasLimit)),
        fetchL1Reserve(rpc, gasLimit),
        fetchCommitted(rpc, services.transactions, accountId),
      ])
    : []
  const available = kept.reduce((left, part) => left - part, balance)
  return {
    maximum: toAmount(larger(available, 0n)),
    fees,
    gasLimit: toAmount(gasLimit),
  }
}

/** Until it is confirmed, a block may raise the base fee by an eighth (EIP-1559), or a rollup the gas by which it charges. */
function withRoom(fee: bigint): bigint {
  return fee + fee / 8n
}

/** An empty account can't be asked for an estimate; a transfer of an ordinary token takes less than this. */
const USUAL_TRANSFER_GAS = 65_000n

function assumeGas(error: unknown): bigint {
  if (error instanceof WalletError && error.code === -32003) return USUAL_TRANSFER_GAS
  throw error
}
