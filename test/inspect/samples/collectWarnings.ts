import { behindOthers } from '../../../src/background/approvals/replacement.ts'
import { leaked } from '../../../src/background/approvals/withAccountWarning.ts'
import { unconfirmedFee } from '../../../src/background/approvals/withFeeWarning.ts'
import type { Warning } from '../../../src/protocol/explanation.ts'
import { corpus } from '../corpus/corpus.ts'
import { createJudge } from '../corpus/judge.ts'
import type { World } from '../corpus/world.ts'

/** One warning of each rule, as it was said of a request of the corpus on the devnet, and those that no rule gives. */
export async function collectWarnings(world: World): Promise<ReadonlyMap<string, Warning>> {
  const judge = createJudge(world)
  const found = new Map<string, Warning>()
  const note = (warnings: readonly Warning[]) => {
    for (const warning of warnings) if (!found.has(warning.risk)) found.set(warning.risk, warning)
  }
  for (const scenario of corpus(world)) note((await judge(scenario)).warnings)
  note([leaked, behindOthers, unconfirmedFee])
  return found
}
