import type { TransactionReceipt } from 'viem'
import { explainCalls } from '../../../../src/inspect/explainCalls.ts'
import type { InspectContext } from '../../../../src/inspect/inspectContext.ts'
import { corpus } from '../corpus.ts'
import { createWorldContext } from '../createWorldContext.ts'
import type { Scenario } from '../scenario.ts'
import { type Transactions, toTransactions } from '../toTransactions.ts'
import type { World } from '../world.ts'
import { type ChainReader, createChainReader } from './chainReader.ts'
import { compareHandedOver } from './compareHandedOver.ts'
import { compareHealth } from './compareHealth.ts'
import { compareTraded } from './compareTraded.ts'
import { compareWithChain } from './compareWithChain.ts'

/** What came of sending what had been explained. */
export type Sent = {
  readonly sent: number
  /** How many did just what was explained, to the smallest unit. */
  readonly exact: number
  readonly wrong: readonly { readonly scenario: Scenario; readonly differences: readonly string[] }[]
}

/** Explains each benign transaction and batch of the corpus, sends it, compares, and takes it back: one after the other. */
export async function measureSent(world: World): Promise<Sent> {
  const chain = createChainReader(world)
  const context = createWorldContext(world)
  const wrong: Sent['wrong'][number][] = []
  let sent = 0
  for (const scenario of corpus(world)) {
    const transactions = scenario.label === 'benign' ? toTransactions(scenario.asked, world.me) : undefined
    // Of what it can't try out, or only in part, the wallet says so, and there is nothing to compare.
    const isHalfSeen = scenario.expects.some((risk) => risk.startsWith('simulation-'))
    if (!transactions || isHalfSeen) continue
    const differences = await chain.undo(() => sendAll({ world, chain, context }, transactions))
    sent += 1
    if (differences.length > 0) wrong.push({ scenario, differences })
  }
  return { sent, exact: sent - wrong.length, wrong }
}

type Place = { readonly world: World; readonly chain: ChainReader; readonly context: InspectContext }

/** Each by itself and all of them together, as they were explained before the first was sent. */
async function sendAll(place: Place, transactions: Transactions): Promise<string[]> {
  const { chain, context } = place
  const { explanations, simulation } = await explainCalls(context, transactions)
  const [first, ...rest] = transactions
  const receipts: [TransactionReceipt, ...TransactionReceipt[]] = [await chain.send(first)]
  for (const transaction of rest) receipts.push(await chain.send(transaction))
  const each = await Promise.all(
    receipts.map(async (receipt, index) => {
      const [transaction, explanation] = [transactions[index], explanations[index]]
      if (!transaction || !explanation) return ['one of several was not explained']
      return [
        ...(await compareWithChain({ ...place, simulation: explanation.simulation, receipts: [receipt] })),
        ...(await compareHandedOver({ ...place, transaction, receipt })),
        ...(await compareTraded({ ...place, transaction, receipt })),
      ]
    }),
  )
  const together = rest.length > 0 ? await compareWithChain({ ...place, simulation, receipts }) : []
  return [...each.flat(), ...together, ...(await compareHealth({ world: place.world, simulation, receipts }))]
}

/** @returns it in lines for a person */
export function formatSent({ sent, exact, wrong }: Sent): string[] {
  return [
    `as explained, to the smallest unit: ${exact} of ${sent} benign transactions and batches, sent for real (all)`,
    ...wrong.map(
      ({ scenario, differences }) => `not as explained: “${scenario.name}”: ${differences.join('; ')}`,
    ),
  ]
}
