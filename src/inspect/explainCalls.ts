import { lowerCase } from '../defi/swap.ts'
import type { Simulation, TransactionExplanation, Warning } from '../protocol/explanation.ts'
import type { Address } from '../protocol/primitives.ts'
import type { TransactionRequest } from '../protocol/transaction.ts'
import { askBriefly } from './askBriefly.ts'
import { fetchAssetBook } from './assets/fetchAssetBook.ts'
import type { DecodedCall } from './decode/decodedCall.ts'
import { decodeOnChain } from './decode/decodeOnChain.ts'
import { describeOutcome } from './describeOutcome.ts'
import { explainDecoded } from './explainDecoded.ts'
import { explainTransaction } from './explainTransaction.ts'
import { fetchStakes } from './findings/fetchStakes.ts'
import { findRiskedPosition } from './findRiskedPosition.ts'
import type { InspectContext } from './inspectContext.ts'
import { listWatched } from './listWatched.ts'
import { fetchPartyBook } from './parties/fetchPartyBook.ts'
import { sortWarnings } from './rules/sortWarnings.ts'
import type { Watched } from './simulate/measure.ts'
import type { SimulationOutcome } from './simulate/outcome.ts'
import { simulateInOrder } from './simulate/simulateInOrder.ts'
import { simulateTransaction } from './simulate/simulateTransaction.ts'

/** Calls of one account, explained: each on the state that those before it leave, and all of them together. */
export type CallsExplanation = {
  readonly explanations: readonly TransactionExplanation[]
  readonly simulation: Simulation
  /** Of every call, each said once, the worst first. */
  readonly warnings: readonly Warning[]
}

/** A call that was read, and what is looked at when it is tried out. */
type ReadCall = Watched & {
  readonly transaction: TransactionRequest
  readonly decoded: DecodedCall
}
type Ordered = Awaited<ReturnType<typeof simulateInOrder>>

/**
 * Explains calls that are carried out in order. Each is held against every rule for transactions, as it would be alone.
 * They are tried out together, once: as many calls take as many requests to do so as one.
 *
 * @param calls of one account, at least one
 * @returns never rejects because a node fails: what could not be tried out is `unavailable`, and a warning says so
 */
export async function explainCalls(
  given: InspectContext,
  calls: readonly [TransactionRequest, ...TransactionRequest[]],
): Promise<CallsExplanation> {
  const context = { ...given, rpc: askBriefly(given.rpc) }
  const [first, ...rest] = calls
  if (rest.length === 0) {
    const explanation = await explainTransaction({ ...context, transaction: first })
    return { explanations: [explanation], simulation: explanation.simulation, warnings: explanation.warnings }
  }
  const [readFirst, readRest] = await Promise.all([
    readCall(context, first),
    Promise.all(rest.map((call) => readCall(context, call))),
  ])
  const tried = [readFirst, ...readRest] as const
  const lastRisked = tried.findLastIndex(({ position }) => position)
  const trial = simulateInOrder({ ...context, tried }).then((ordered) => placeHealth(ordered, lastRisked))
  const explained = Promise.all(
    tried.map((call, index) =>
      explainDecoded({
        ...context,
        ...call,
        trial: index === 0 ? tryFirst(context, call, trial) : trial.then((ordered) => pick(ordered, index)),
        before: tried.slice(0, index).map(({ transaction }) => transaction),
        earlier: index === 0 ? undefined : trial.then(({ steps }) => steps.slice(0, index)),
      }),
    ),
  )
  const [explanations, simulation] = await Promise.all([
    explained,
    trial.then(({ whole }) =>
      describeWhole({ ...context, account: lowerCase(first.from) }, whole, explained),
    ),
  ])
  return { explanations, simulation, warnings: unite(explanations) }
}

async function readCall(context: InspectContext, transaction: TransactionRequest): Promise<ReadCall> {
  const decoded = await decodeOnChain({ ...context, transaction })
  const position = findRiskedPosition(decoded, transaction, context)
  return { transaction, decoded, assets: listWatched(decoded, context), position }
}

/** What goes first can be tried out as any transaction is, also where what follows it can't. */
async function tryFirst(
  context: InspectContext,
  call: ReadCall,
  trial: Promise<Ordered>,
): Promise<SimulationOutcome> {
  const outcome = pick(await trial, 0)
  return outcome.status === 'unavailable' ? simulateTransaction({ ...context, ...call }) : outcome
}

/** How the account stands once all is done is said of the last call that it could fall by. */
function placeHealth({ steps, whole }: Ordered, index: number): Ordered {
  if (whole.status !== 'succeeded' || !whole.health) return { steps, whole }
  const { health } = whole
  const place = (step: SimulationOutcome) => (step.status === 'succeeded' ? { ...step, health } : step)
  return { steps: steps.map((step, at) => (at === index ? place(step) : step)), whole }
}

function pick({ steps }: Ordered, index: number): SimulationOutcome {
  return steps[index] ?? { status: 'unavailable', reason: 'It was not tried out.' }
}

async function describeWhole(
  context: InspectContext & { readonly account: Address },
  whole: SimulationOutcome,
  explained: Promise<readonly TransactionExplanation[]>,
): Promise<Simulation> {
  const { changes, allowances } = whole.status === 'succeeded' ? whole : { changes: [], allowances: [] }
  const leaves = allowances.map((leave) => ({ ...leave, owner: context.account }))
  const [assets, parties, explanations, stakes] = await Promise.all([
    fetchAssetBook({ ...context, assets: [...changes, ...allowances].map(({ asset }) => asset) }),
    fetchPartyBook(
      context,
      allowances.map(({ spender }) => spender),
    ),
    explained,
    fetchStakes(context.rpc, leaves),
  ])
  return describeOutcome(whole, {
    ...stakes,
    sender: context.account,
    assets,
    parties,
    debts: new Set(explanations.flatMap(listDebts)),
  })
}

/** @returns the keys of what one of the calls makes the account owe */
function listDebts({ simulation }: TransactionExplanation): readonly string[] {
  if (simulation.status !== 'succeeded') return []
  return simulation.balanceChanges.flatMap(({ asset, owed }) => (owed && asset.address) || [])
}

function unite(explanations: readonly TransactionExplanation[]): readonly Warning[] {
  const all = explanations.flatMap(({ warnings }) => warnings)
  const said = new Map(all.map((warning) => [`${warning.risk} ${warning.sentence}`, warning]))
  return sortWarnings([...said.values()])
}
