import { lowerCase } from '../defi/swap.ts'
import type { Description, TransactionExplanation } from '../protocol/explanation.ts'
import { type Address, fromAmount } from '../protocol/primitives.ts'
import type { TransactionRequest } from '../protocol/transaction.ts'
import type { AssetRef } from './assets/assetRef.ts'
import { fetchAssetBook } from './assets/fetchAssetBook.ts'
import type { DecodedCall } from './decode/decodedCall.ts'
import { describeIntent, listAssets, listParties } from './describeIntent.ts'
import { describeOutcome } from './describeOutcome.ts'
import { describeCall } from './descriptors/describeCall.ts'
import { describeUnusual } from './findings/describeUnusual.ts'
import { fetchFindings } from './findings/fetchFindings.ts'
import { fetchStakes } from './findings/fetchStakes.ts'
import type { InspectContext } from './inspectContext.ts'
import { fetchPartyBook } from './parties/fetchPartyBook.ts'
import { applyRules } from './rules/rule.ts'
import { transactionRules } from './rules/rules.ts'
import { describeTitle } from './sentences/describeTitle.ts'
import { sayDescription } from './sentences/sayDescription.ts'
import { sayIntent } from './sentences/sayIntent.ts'
import { saySimulation } from './sentences/saySimulation.ts'
import { listStepsIn, saySteps } from './sentences/saySteps.ts'
import type { SimulationOutcome } from './simulate/outcome.ts'
import { describeSteps, flattenCalls, listLeaves, markUnlimited } from './steps.ts'

type Request = InspectContext & {
  readonly transaction: TransactionRequest
  readonly decoded: DecodedCall
  /** What trying it out gives. */
  readonly trial: Promise<SimulationOutcome>
  /** What trying out those before it gives; undefined where none are, and it is held against the chain as it is now. */
  readonly earlier: Promise<readonly SimulationOutcome[]> | undefined
  /** Those before it. */
  readonly before?: readonly TransactionRequest[]
}

/**
 * Explains a transaction that was read and is being tried out.
 *
 * @returns never rejects because a node fails
 */
export async function explainDecoded(o: Request): Promise<TransactionExplanation> {
  const { transaction } = o
  const named = {
    assets: listAssets(o.decoded),
    parties: [...listParties(o.decoded), ...listTarget(transaction)],
  }
  const leaves = listLeaves(o.decoded, lowerCase(transaction.from))
  // What the bytes name is looked up while it is tried out, and is known when more is asked for.
  const ahead = Promise.all([
    fetchAssetBook({ ...o, assets: named.assets }),
    fetchPartyBook(o, named.parties),
  ])
  const weighed = fetchStakes(o.rpc, leaves)
  const [outcome, description, stakes, outcomes] = await Promise.all([
    ...([o.trial, describe(o), weighed, o.earlier] as const),
    ahead,
  ])
  const decoded = markUnlimited(o.decoded, stakes.isUnlimited)
  const [assets, parties] = await Promise.all([
    fetchAssetBook({ ...o, assets: [...named.assets, ...listChanged(outcome)] }),
    fetchPartyBook(o, [...named.parties, ...listSpenders(outcome)]),
  ])
  const steps = describeSteps(flattenCalls(decoded), assets, parties)
  const findings = await fetchFindings({ ...o, decoded, outcome, assets, isOnNewest: !outcomes })
  const intent = listStepsIn(describeIntent(decoded, assets, parties), steps)
  const simulation = describeOutcome(outcome, {
    sender: lowerCase(transaction.from),
    assets,
    parties,
    debts: findings.debts,
    ...stakes,
  })
  const value = fromAmount(transaction.value)
  const nativeAsset = assets.describe({ type: 'native' })
  return {
    intent,
    title: describeTitle(intent).slice(0, 300),
    sentences: [
      ...sayIntent({ intent, decoded, value, nativeAsset }),
      ...saySteps(steps),
      ...sayDescription(description, intent),
      ...saySimulation(simulation, intent),
    ].map((sentence) => sentence.slice(0, 600)),
    simulation,
    ...(description && { description }),
    warnings: applyRules(transactionRules, {
      context: o,
      transaction,
      decoded,
      intent,
      outcome,
      simulation,
      findings,
      parties,
      steps,
      unusual: describeUnusual(leaves, stakes, {
        ...{ assets, parties },
        earlier: outcomes && { account: lowerCase(transaction.from), outcomes },
      }),
    }),
  }
}

async function describe({ descriptors, transaction, ...o }: Request): Promise<Description | undefined> {
  const { from, to, value, data } = transaction
  if (!descriptors || !to || data.length < 10) return undefined
  return describeCall(
    { ...o, descriptors },
    {
      chainId: o.rpc.chainId,
      from: lowerCase(from),
      to: lowerCase(to),
      value: fromAmount(value),
      data: lowerCase(data),
    },
  )
}

function listChanged(outcome: SimulationOutcome): readonly AssetRef[] {
  if (outcome.status !== 'succeeded') return []
  return [...outcome.changes, ...outcome.allowances].map(({ asset }) => asset)
}

function listSpenders(outcome: SimulationOutcome): readonly Address[] {
  return outcome.status === 'succeeded' ? outcome.allowances.map(({ spender }) => spender) : []
}

function listTarget({ to }: TransactionRequest): readonly Address[] {
  return to ? [lowerCase(to)] : []
}
