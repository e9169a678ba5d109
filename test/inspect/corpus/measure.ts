import { corpus } from './corpus.ts'
import { createJudge, type Verdict } from './judge.ts'
import type { World } from './world.ts'

/** How many scenarios are put to the node at once: enough to keep it busy. */
const AT_ONCE = 6

/** What the whole corpus came to. Shares are of one. */
export type Score = {
  readonly attacks: number
  readonly benign: number
  readonly recall: number
  readonly falseAlarms: number
  readonly wrong: readonly Verdict[]
  /** Rules that warned of something, right or wrong. */
  readonly raised: ReadonlySet<string>
}

/** Puts every scenario to the inspection and counts. */
export async function measureCorpus(world: World): Promise<Score> {
  const judge = createJudge(world)
  const waiting = [...corpus(world)]
  const verdicts: Verdict[] = []
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) verdicts.push(await judge(next))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const of = (label: string) => verdicts.filter(({ scenario }) => scenario.label === label)
  const [attacks, benign] = [of('attack'), of('benign')]
  return {
    attacks: attacks.length,
    benign: benign.length,
    recall: attacks.filter(({ right }) => right).length / attacks.length,
    falseAlarms: benign.filter(({ right }) => !right).length / benign.length,
    wrong: verdicts.filter(({ right }) => !right),
    raised: new Set(verdicts.flatMap(({ warnings }) => warnings.map(({ risk }) => risk))),
  }
}

/** @returns the score in lines for a person */
export function formatScore({ attacks, benign, recall, falseAlarms, wrong }: Score): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  return [
    `${attacks + benign} scenarios: ${attacks} attacks, ${benign} benign`,
    `recall on attacks: ${percent(recall)} (at least 95 %)`,
    `false alarms on benign: ${percent(falseAlarms)} (at most 2 %)`,
    ...wrong.map(
      ({ scenario, said }) =>
        `wrong: ${scenario.label} “${scenario.name}”: ${said.join(', ') || 'nothing said'}`,
    ),
  ]
}
