import { WalletError } from '../../protocol/errors.ts'
import { parseQuantity } from '../rpc/quantity.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { RpcUnavailableError } from '../rpc/rpcErrors.ts'
import { SUSPECT_GAS_PRICE } from './suspectGasPrice.ts'

const GWEI = 10n ** 9n
/** Never seen on a built-in chain, whoever says it. At this price a plain transfer costs 0.42 coins. */
const ABSURD_GAS_PRICE = 20_000n * GWEI
/** Nodes a block or two apart may differ that much, honest ones no more. */
const HONEST_FACTOR = 4n

/**
 * Refuses a gas price that nobody would pay knowingly (C4). A price above 300 gwei must be confirmed by another
 * node of the chain, where it has one; one above 20,000 gwei is refused in any case.
 *
 * @param gasPrice wei per gas, base fee and priority fee together, without head-room
 * @throws WalletError `absurdFee`
 */
export async function assertSaneGasPrice(rpc: Rpc, gasPrice: bigint): Promise<void> {
  if (gasPrice > ABSURD_GAS_PRICE) throw createAbsurdFeeError()
  if (gasPrice <= SUSPECT_GAS_PRICE) return
  const secondOpinion = await fetchSecondOpinion(rpc)
  if (secondOpinion !== undefined && gasPrice > secondOpinion * HONEST_FACTOR) throw createAbsurdFeeError()
}

/** @returns another node's gas price in wei; undefined when the chain has only one node */
async function fetchSecondOpinion(rpc: Rpc): Promise<bigint | undefined> {
  try {
    return parseQuantity(await rpc.requestElsewhere('eth_gasPrice'))
  } catch (error) {
    if (error instanceof RpcUnavailableError && error.reason === 'noSecondNode') return undefined
    throw error
  }
}

function createAbsurdFeeError(): WalletError {
  return new WalletError(
    'resourceUnavailable',
    'The node names a network fee far beyond what this chain asks. Try again, or choose another node.',
    { reason: 'absurdFee' },
  )
}
