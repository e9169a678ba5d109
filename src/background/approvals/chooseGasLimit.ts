import { assertSaneGas } from '../../chains/fees/assertSaneGas.ts'
import { estimateGas, withHeadRoom } from '../../chains/fees/estimateGas.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { Fee } from '../../protocol/chain.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Simulation } from '../../protocol/explanation.ts'
import { fromAmount, larger } from '../../protocol/primitives.ts'
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
 * Says what something takes by how it went when it was tried out, alone or as one of several calls: the one rule for it.
 *
 * @param aroundGas what was not tried out, as of the code around the calls of a batch; at most
 * @returns units of gas with head-room; undefined where it was not tried out
 */
export function measureTried(simulation: Simulation, aroundGas = 0n): bigint | undefined {
  if (simulation.status !== 'succeeded' || simulation.gasUsed === undefined) return undefined
  return withHeadRoom(fromAmount(simulation.gasUsed) + aroundGas)
}

/**
 * Raises a limit that the wallet chose to what trying it out took. A node may estimate at the time of the last block, and
 * what reads the clock, as a pool's price does, takes more in the next one.
 *
 * @param fee the highest that may be paid
 * @throws WalletError `absurdGas` where that comes to more than anything costs
 */
export function raiseToTried(
  choice: GasChoice,
  asked: TransactionRequest,
  simulation: Simulation,
  fee: Fee,
): GasChoice {
  if (asked.gas !== undefined || choice.problem !== undefined) return choice
  const limit = larger(choice.limit, measureTried(simulation) ?? 0n)
  assertSaneGas(limit, fee)
  return { ...choice, limit }
}
