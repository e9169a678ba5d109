import type { Warning } from '../../../src/protocol/explanation.ts'
import { corpus } from '../corpus/corpus.ts'
import { createJudge } from '../corpus/judge.ts'
import type { World } from '../corpus/world.ts'
import { sampleOthers } from './otherSamples.ts'

/** One warning of each rule, as it was said of a request of the corpus on the devnet, and of what that can't hold. */
export async function collectWarnings(world: World): Promise<ReadonlyMap<string, Warning>> {
  const judge = createJudge(world)
  const found = new Map<string, Warning>()
  const note = (warnings: readonly Warning[]) => {
    for (const warning of warnings) if (!found.has(warning.risk)) found.set(warning.risk, warning)
  }
  for (const scenario of corpus(world)) note((await judge(scenario)).warnings)
  note(sampleOthers())
  return found
}
