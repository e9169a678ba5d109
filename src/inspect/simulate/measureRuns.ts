import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import type { Address } from '../../protocol/primitives.ts'
import {
  createQuestion,
  findTouched,
  type Measured,
  measure,
  toProbes,
  type Watched,
  widen,
} from './measure.ts'
import type { Probe } from './probe.ts'
import type { Run } from './run.ts'

/** Runs what is to be measured, asking these probes before and after each part. @returns a run for each part */
type RunParts = (probes: readonly (readonly Probe[])[]) => Promise<readonly Run[]>

type Request = {
  readonly account: Address
  /** The chain's wrapped coin. */
  readonly wrapped: Address | undefined
  /** What to look at in each part, whatever its events say. */
  readonly watched: readonly Watched[]
}

/**
 * Runs something and measures, by balances before and after, what each part of it changes for its sender. Events only
 * say which balances to look at; when they name some that were not, everything is run once more, and no more than once.
 */
export async function measureRuns(
  run: RunParts,
  { account, wrapped, watched }: Request,
): Promise<readonly Measured[]> {
  const questions = watched.map(createQuestion)
  const ask = (asked: typeof questions) => run(asked.map((question) => toProbes(question, account)))
  const first = await ask(questions)
  const parts = questions.map((question, index) => {
    const touched = findTouched(first[index], account, wrapped)
    return { touched, question: widen(question, touched) }
  })
  const isWider = parts.some(({ question }, index) => question !== questions[index])
  const runs = isWider ? await runAgain(() => ask(parts.map(({ question }) => question)), first) : first
  return parts.map((part, index) => measure(runs[index], part, account))
}

/** A node that ran it once and now refuses leaves us with what the first run said. */
async function runAgain(run: () => Promise<readonly Run[]>, first: readonly Run[]): Promise<readonly Run[]> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof NodeRpcError) return first
    throw error
  }
}
