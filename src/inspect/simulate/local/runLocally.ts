import { lowerCase } from '../../../defi/swap.ts'
import { WalletError } from '../../../protocol/errors.ts'
import { evmChainNumber } from '../../../protocol/ids.ts'
import { larger } from '../../../protocol/primitives.ts'
import { limitTime } from '../../limitTime.ts'
import { toCallObject, toProbeCall } from '../callObject.ts'
import type { OrderedRequest, OrderedRun, OrderedRunner } from '../orderedRun.ts'
import type { Answer, Run } from '../run.ts'
import { assertNodeAgrees } from './assertNodeAgrees.ts'
import { assertProven } from './assertProven.ts'
import { type ChainState, createChainState } from './chainState.ts'
import { createMachine } from './createMachine.ts'
import { fetchAhead } from './fetchAhead.ts'
import { fetchHeader } from './fetchHeader.ts'
import { LazyState } from './lazyState.ts'
import { LocalLimitError } from './localLimitError.ts'
import { type Machine, runProbe, runTransaction } from './runOnMachine.ts'

type Session = { readonly chain: ChainState } & Awaited<ReturnType<typeof fetchHeader>>

/**
 * Makes a way to run transactions in order on a machine of the wallet's own (EVM), over state that is fetched from the
 * node at one block. What one run fetched serves the next. A single transaction, and the first of several, must come
 * out as the node itself says it does.
 *
 * @param nowMs ms since 1970: the time of the block it is in
 * @param untilMs ms since 1970, at which it gives up
 * @throws LocalLimitError, from what it returns, when it can't tell; DisprovedError when the state is not the chain's
 */
export function createLocalRun({ nowMs, untilMs }: { nowMs: number; untilMs: number }): OrderedRunner {
  let session: Promise<Session> | undefined

  async function open({ rpc, ...request }: OrderedRequest): Promise<Session> {
    const blockNumber = await request.blockNumber
    return { ...(await fetchHeader(rpc, blockNumber, nowMs)), chain: createChainState(rpc, blockNumber) }
  }

  return async (given) => {
    const rpc = limitTime(given.rpc, untilMs, () => new LocalLimitError('The node takes too long.'))
    const request = { ...given, rpc }
    session ??= open(request)
    const { chain, header, stateRoot } = await session
    const state = new LazyState(chain)
    const evm = await createMachine({ chainId: evmChainNumber(rpc.chainId), state, untilMs })
    const { guise } = request
    if (guise) {
      // What was run before has fetched the state, and was held against the node and its proofs.
      const dressed = { ...header, timestamp: larger(header.timestamp, guise.time) }
      const machine = { evm, state, header: dressed, gasPrice: guise.gasPrice }
      return withKnownErrors(() => runSteps(machine, request))
    }
    const probes = [...request.probes, ...request.steps.flatMap((step) => step.probes)]
    const blockNumber = await request.blockNumber
    await fetchAhead({ rpc, blockNumber, state: chain }, [
      ...request.steps.map(({ transaction }) => toCallObject(transaction)),
      ...probes.filter(({ to }) => to).map((probe) => toProbeCall(probe, request.scratchAddress)),
    ])
    const run = await withKnownErrors(() => runSteps({ evm, state, header, gasPrice: 0n }, request))
    const fetched = await chain.listFetched()
    await Promise.all([
      assertNodeAgrees(request, run),
      stateRoot && assertProven(rpc, blockNumber, { stateRoot, fetched }),
    ])
    return run
  }
}

/** What stands between steps is asked right where it stands, and leaves nothing behind. */
async function runSteps(machine: Machine, request: OrderedRequest): Promise<OrderedRun> {
  const { steps } = request
  const account = lowerCase(steps[0]?.transaction.from ?? request.scratchAddress)
  const ask = async (probes: OrderedRequest['probes']): Promise<readonly Answer[]> => {
    const answers: Answer[] = []
    for (const probe of probes) answers.push(await runProbe(machine, probe, account))
    return answers
  }
  const runs: Run[] = []
  const before = await ask(request.probes)
  for (const { transaction, probes } of steps) {
    const stepBefore = await ask(probes)
    const run = await runTransaction(machine, transaction)
    if (run.status === 'reverted')
      return { steps: [...runs, ...steps.slice(runs.length).map(() => run)], whole: run }
    runs.push({ ...run, before: stepBefore, after: await ask(probes) })
  }
  const after = await ask(request.probes)
  const all = runs.flatMap((run) => (run.status === 'succeeded' ? [run] : []))
  return {
    steps: runs,
    whole: {
      status: 'succeeded',
      logs: all.flatMap(({ logs }) => logs),
      before,
      after,
      gasUsed: all.reduce((sum, { gasUsed }) => sum + (gasUsed ?? 0n), 0n),
    },
  }
}

/** What the machine's own code stumbles over says nothing about the transaction. */
async function withKnownErrors(run: () => Promise<OrderedRun>): Promise<OrderedRun> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof WalletError || error instanceof LocalLimitError) throw error
    throw new LocalLimitError('The machine can’t run it.', { cause: error })
  }
}
