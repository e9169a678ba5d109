import { estimateGas, withHeadRoom } from '../../chains/fees/estimateGas.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Simulation } from '../../protocol/explanation.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'

/** Shown where nothing could be estimated; such a transaction can't be approved. */
const UNKNOWN_GAS = 0n

/** Gas units, and why there is no estimate, in a sentence, where there is none. */
export type GasChoice = { readonly limit: bigint; readonly problem: string | undefined }

/**
 * Chooses the gas limit: what the asker insists on, else the chain's estimate with head-room.
 *
 * @throws RpcUnavailableError when no node answers
 */
export async function chooseGasLimit(rpc: Rpc, asked: TransactionRequest): Promise<GasChoice> {
  if (asked.gas !== undefined) return { limit: fromAmount(asked.gas), problem: undefined }
  try {
    const { from, to, data, accessList } = asked
    const limit = await estimateGas(rpc, { from, to, data, accessList, value: fromAmount(asked.value) })
    return { limit, problem: undefined }
  } catch (error) {
    const isRefusal = error instanceof WalletError && error.code === -32003
    if (!isRefusal) throw error
    return { limit: UNKNOWN_GAS, problem: error.message.slice(0, 300) }
  }
}

/**
 * Raises a limit that the wallet chose to what trying it out took, with head-room. A node may estimate at the time of the
 * last block, and what reads the clock, as a pool's price does, takes more in the next one.
 *
 * @throws WalletError `absurdGas` above 50 million
 */
export function raiseToTried(
  choice: GasChoice,
  asked: TransactionRequest,
  simulation: Simulation,
): GasChoice {
  if (asked.gas !== undefined || choice.problem !== undefined) return choice
  if (simulation.status !== 'succeeded' || simulation.gasUsed === undefined) return choice
  const tried = withHeadRoom(fromAmount(simulation.gasUsed))
  return tried > choice.limit ? { ...choice, limit: tried } : choice
}
