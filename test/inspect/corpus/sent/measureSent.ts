import { explainTransaction } from '../../../../src/inspect/explainTransaction.ts'
import { corpus } from '../corpus.ts'
import { createWorldContext } from '../createWorldContext.ts'
import type { Scenario } from '../scenario.ts'
import { toTransaction } from '../toTransaction.ts'
import type { World } from '../world.ts'
import { createChainReader } from './chainReader.ts'
import { compareHandedOver } from './compareHandedOver.ts'
import { compareWithChain } from './compareWithChain.ts'

/** What came of sending what had been explained. */
export type Sent = {
  readonly sent: number
  /** How many did just what was explained, to the smallest unit. */
  readonly exact: number
  readonly wrong: readonly { readonly scenario: Scenario; readonly differences: readonly string[] }[]
}

/** Explains each benign transaction of the corpus, sends it, compares, and takes it back: one after the other. */
export async function measureSent(world: World): Promise<Sent> {
  const chain = createChainReader(world)
  const context = createWorldContext(world)
  const wrong: Sent['wrong'][number][] = []
  let sent = 0
  for (const scenario of corpus(world)) {
    const { label, asked } = scenario
    if (label !== 'benign' || asked.type !== 'transaction') continue
    const transaction = toTransaction(asked, world.me)
    const differences = await chain.undo(async () => {
      const explanation = await explainTransaction({ ...context, transaction })
      const receipt = await chain.send(transaction)
      return [
        ...(await compareWithChain({ world, chain, explanation, receipt })),
        ...(await compareHandedOver({ world, chain, context, transaction, receipt })),
      ]
    })
    sent += 1
    if (differences.length > 0) wrong.push({ scenario, differences })
  }
  return { sent, exact: sent - wrong.length, wrong }
}

/** @returns it in lines for a person */
export function formatSent({ sent, exact, wrong }: Sent): string[] {
  return [
    `as explained, to the smallest unit: ${exact} of ${sent} benign transactions, sent for real (all)`,
    ...wrong.map(
      ({ scenario, differences }) => `not as explained: “${scenario.name}”: ${differences.join('; ')}`,
    ),
  ]
}
