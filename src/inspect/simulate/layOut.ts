import { toCallObject, toProbeCall } from './callObject.ts'
import type { OrderedRequest } from './orderedRun.ts'
import type { Probe } from './probe.ts'

type Layout = {
  /** Everything that is run, one after the other: probes, the first step, probes, the second step and so on. */
  readonly calls: readonly object[]
  /** Where each step stands among them. */
  readonly places: readonly number[]
  /** Where the answers to probes stand. `gap` 0 is before the first step, 1 after it, and so on. */
  readonly findAnswers: (gap: number, probes: readonly Probe[]) => readonly number[]
}

/** Puts the questions between steps, each asked once though it concern the step before, the step after, and all of them. */
export function layOut({
  steps,
  probes,
  scratchAddress,
  guise,
}: Pick<OrderedRequest, 'steps' | 'probes' | 'scratchAddress' | 'guise'>): Layout {
  const calls: object[] = []
  const places: number[] = []
  const gaps: Map<string, number>[] = []
  for (let gap = 0; gap <= steps.length; gap += 1) {
    const isEnd = gap === 0 || gap === steps.length
    const asked = [...(steps[gap - 1]?.probes ?? []), ...(steps[gap]?.probes ?? []), ...(isEnd ? probes : [])]
    const answers = new Map<string, number>()
    for (const probe of asked) {
      if (answers.has(toKey(probe))) continue
      answers.set(toKey(probe), calls.length)
      calls.push(toProbeCall(probe, scratchAddress))
    }
    gaps.push(answers)
    const step = steps[gap]
    if (!step) continue
    places.push(calls.length)
    calls.push(toCallObject(step.transaction, guise?.gasPrice))
  }
  return {
    calls,
    places,
    findAnswers: (gap, asked) => asked.map((probe) => gaps[gap]?.get(toKey(probe)) ?? -1),
  }
}

function toKey({ to, data }: Probe): string {
  return `${to} ${data}`
}
