import { lowerCase } from '../defi/swap.ts'
import type { Simulation, TransactionExplanation, Warning } from '../protocol/explanation.ts'
import type { TransactionRequest } from '../protocol/transaction.ts'
import type { AssetRef } from './assets/assetRef.ts'
import { fetchAssetBook } from './assets/fetchAssetBook.ts'
import { describeOutcome } from './describeOutcome.ts'
import { explainTransaction } from './explainTransaction.ts'
import type { InspectContext } from './inspectContext.ts'
import { fetchPartyBook } from './parties/fetchPartyBook.ts'
import { sortWarnings } from './rules/sortWarnings.ts'
import type { Outcome } from './simulate/outcome.ts'
import { createOrderedRunner, type Ordered } from './simulate/runInOrder.ts'
import { type SimulationRequest, simulateBy } from './simulate/simulateTransaction.ts'

/** Calls of one account, explained: each on the state that those before it leave, and all of them together. */
export type CallsExplanation = {
  readonly explanations: readonly TransactionExplanation[]
  readonly simulation: Simulation
  /** Of every call, each said once, the worst first. */
  readonly warnings: readonly Warning[]
}

/**
 * Explains calls that are carried out in order. Each is held against every rule for transactions, as it would be alone.
 *
 * @param calls of one account, at least one
 * @returns never rejects because a node fails: what could not be tried out is `unavailable`, and a warning says so
 */
export async function explainCalls(
  context: InspectContext,
  calls: readonly [TransactionRequest, ...TransactionRequest[]],
): Promise<CallsExplanation> {
  const explanations = await Promise.all(
    calls.map((transaction, index) =>
      explainTransaction({
        ...context,
        transaction,
        // What goes first is explained as any transaction is.
        ...(index > 0 && {
          simulate: simulateInOrder({ preceding: calls.slice(0, index), measured: [transaction] }),
        }),
      }),
    ),
  )
  const simulation = await simulateTogether(context, calls, explanations)
  return { explanations, simulation, warnings: unite(explanations) }
}

/** Only nodes that can try several in order can try out what follows others. */
function simulateInOrder(ordered: Ordered): (request: SimulationRequest) => Promise<Outcome> {
  return (request) => simulateBy([['eth_simulateV1', createOrderedRunner(ordered)]], request)
}

async function simulateTogether(
  context: InspectContext,
  calls: readonly [TransactionRequest, ...TransactionRequest[]],
  explanations: readonly TransactionExplanation[],
): Promise<Simulation> {
  const [first] = explanations
  if (calls.length === 1 && first) return first.simulation
  const simulate = simulateInOrder({ preceding: [], measured: calls })
  const assets = listTouched(explanations)
  const outcome = await simulate({ ...context, transaction: calls[0], assets })
  const changed = outcome.status === 'succeeded' ? [...outcome.changes, ...outcome.allowances] : []
  const spenders = outcome.status === 'succeeded' ? outcome.allowances.map(({ spender }) => spender) : []
  const [book, parties] = await Promise.all([
    fetchAssetBook({ ...context, assets: [...assets, ...changed.map(({ asset }) => asset)] }),
    fetchPartyBook(context, spenders),
  ])
  return describeOutcome(outcome, book, parties)
}

/** The fungible tokens that any of the calls was seen to move: some change their balances in silence. */
function listTouched(explanations: readonly TransactionExplanation[]): readonly AssetRef[] {
  const addresses = explanations.flatMap(({ simulation }) =>
    simulation.status === 'succeeded'
      ? simulation.balanceChanges.flatMap(({ asset }) =>
          asset.type === 'erc20' && asset.address ? lowerCase(asset.address) : [],
        )
      : [],
  )
  return [...new Set(addresses)].map((address) => ({ type: 'erc20', address }))
}

function unite(explanations: readonly TransactionExplanation[]): readonly Warning[] {
  const all = explanations.flatMap(({ warnings }) => warnings)
  const said = new Map(all.map((warning) => [`${warning.risk} ${warning.sentence}`, warning]))
  return sortWarnings([...said.values()])
}
