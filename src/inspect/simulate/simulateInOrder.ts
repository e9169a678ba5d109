import type { Rpc } from '../../chains/rpc/rpc.ts'
import { lowerCase } from '../../defi/swap.ts'
import { wrappedNativeTokens } from '../../defi/wrappedNative/wrappedNativeTokens.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import { findGuise, withGasLimit } from './guise.ts'
import { createLocalRunner } from './localRunner.ts'
import type { Watched } from './measure.ts'
import { measureRuns } from './measureRuns.ts'
import type { OrderedRunner } from './orderedRun.ts'
import type { SimulationMethod, SimulationOutcome } from './outcome.ts'
import { runInOrder } from './runInOrder.ts'
import { type SimulationWay, tryWays } from './tryWays.ts'

/** Only ways that can try several in order: the others could not try out what follows others. */
const createRunners = (nowMs: number): readonly (readonly [SimulationMethod, OrderedRunner])[] => [
  ['eth_simulateV1', runInOrder],
  ['local', createLocalRunner(nowMs)],
]

/** A transaction, and what to look at even if none of its events names it. */
type Tried = Watched & { readonly transaction: TransactionRequest }

/**
 * Runs transactions of one account in order on the chain's newest state without sending them, and tells what each
 * changes for their sender, and all of them together. Two runs serve all, however many they are. `eth_simulateV1`; where the node refuses that, a
 * machine of our own.
 *
 * @returns never rejects because of a node: what can't be found out is `unavailable`
 */
export async function simulateInOrder(request: {
  readonly rpc: Rpc
  readonly tried: readonly [Tried, ...Tried[]]
  /** ms since 1970. */
  readonly nowMs: number
}): Promise<{ readonly steps: readonly SimulationOutcome[]; readonly whole: SimulationOutcome }> {
  const { tried } = request
  const ways = createRunners(request.nowMs).map(
    ([method, run]): SimulationWay => [method, toWay(method, run, request)],
  )
  const outcomes = await tryWays(ways, {
    ...request,
    transaction: tried[0].transaction,
    count: tried.length + 1,
  })
  const whole = outcomes[tried.length]
  if (!whole) throw new TypeError('All together have an outcome')
  return { steps: outcomes.slice(0, tried.length), whole }
}

function uniteWatched(tried: readonly Tried[]): Watched {
  return {
    assets: tried.flatMap(({ assets }) => assets),
    position: tried.findLast(({ position }) => position)?.position,
  }
}

function toWay(
  method: SimulationMethod,
  run: OrderedRunner,
  { rpc, tried }: { readonly rpc: Rpc; readonly tried: readonly [Tried, ...Tried[]] },
): SimulationWay[1] {
  const measured = {
    account: lowerCase(tried[0].transaction.from),
    wrapped: wrappedNativeTokens[rpc.chainId],
    // How the account stands after one of several matters to nobody: what those after it leave is what holds.
    watched: [...tried.map(({ assets }) => ({ assets })), uniteWatched(tried)],
  }
  return (place) =>
    measureRuns(
      async (probes, disguise) => {
        const steps = tried.map(({ transaction }, index) => ({
          transaction: disguise ? withGasLimit(transaction, disguise.gasUsed[index]) : transaction,
          probes: probes[index] ?? [],
        }))
        const ran = await run({
          ...{ ...place, rpc, steps, guise: disguise?.guise },
          probes: probes[tried.length] ?? [],
        })
        return [...ran.steps, ran.whole]
      },
      { ...measured, guise: findGuise(rpc, method) },
    )
}
