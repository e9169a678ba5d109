import { corpus } from './corpus.ts'
import { createJudge, type Verdict } from './judge.ts'
import type { Scenario } from './scenario.ts'
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
  /** How many were tried out in which way. */
  readonly methods: ReadonlyMap<string, number>
}

type Measuring = {
  /** The whole corpus if left out. */
  readonly scenarios?: readonly Scenario[]
  /** Methods that the node does not have. */
  readonly lacks?: readonly string[]
  /** How many scenarios are put at once. */
  readonly atOnce?: number
}

/** Puts every scenario to the inspection and counts. */
export async function measureCorpus(world: World, o: Measuring = {}): Promise<Score> {
  const { scenarios = corpus(world), lacks = [], atOnce = AT_ONCE } = o
  const judge = createJudge(world, lacks)
  const waiting = [...scenarios]
  const verdicts: Verdict[] = []
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) verdicts.push(await judge(next))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const of = (label: string) => verdicts.filter(({ scenario }) => scenario.label === label)
  const [attacks, benign] = [of('attack'), of('benign')]
  return {
    attacks: attacks.length,
    benign: benign.length,
    recall: attacks.filter(({ right }) => right).length / attacks.length,
    falseAlarms: benign.filter(({ right }) => !right).length / benign.length,
    wrong: verdicts.filter(({ right }) => !right),
    methods: countMethods(verdicts),
    raised: new Set(verdicts.flatMap(({ warnings }) => warnings.map(({ risk }) => risk))),
  }
}

function countMethods(verdicts: readonly Verdict[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { method } of verdicts) if (method) counts.set(method, (counts.get(method) ?? 0) + 1)
  return counts
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
