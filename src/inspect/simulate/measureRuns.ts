import { NodeRpcError } from '../../chains/rpc/nodeRpcError.ts'
import { type Address, larger } from '../../protocol/primitives.ts'
import { differsWhenPaid } from './differsWhenPaid.ts'
import type { Guise } from './guise.ts'
import {
  createQuestion,
  findTouched,
  type Measured,
  measure,
  measureUnforeseen,
  type Question,
  toProbes,
  type Watched,
  widen,
} from './measure.ts'
import type { Probe } from './probe.ts'
import type { Run } from './run.ts'

/** How what is measured is to look, and the gas that each part used when it was only tried out. */
export type Disguise = { readonly guise: Guise; readonly gasUsed: readonly (bigint | undefined)[] }

/** Runs what is to be measured, asking these probes before and after each part. @returns a run for each part */
type RunParts = (probes: readonly (readonly Probe[])[], disguise?: Disguise) => Promise<readonly Run[]>

type Request = {
  readonly account: Address
  /** The chain's wrapped coin. */
  readonly wrapped: Address | undefined
  /** What to look at in each part, whatever its events say. */
  readonly watched: readonly Watched[]
  /** How to look like what is carried out, where the way to run it can. */
  readonly guise: Promise<Guise | undefined>
}

/**
 * Runs something and measures, by balances before and after, what each part of it changes for its sender. Events only
 * say which balances to look at; when they name some that were not, everything is run once more, and no more than once.
 * Beside that it is run as if it were carried out, to tell what behaves well only while it is tried out.
 */
export async function measureRuns(
  run: RunParts,
  { account, wrapped, watched, guise }: Request,
): Promise<readonly Measured[]> {
  const questions = watched.map(createQuestion)
  const ask = (asked: readonly Question[], disguise?: Disguise) =>
    run(
      asked.map((question) => toProbes(question, account)),
      disguise,
    )
  const first = await ask(questions)
  const parts = questions.map((question, index) => {
    const touched = findTouched(first[index], account, wrapped)
    return { touched, question: widen(question, touched) }
  })
  const widened = parts.map(({ question }) => question)
  const isWider = widened.some((question, index) => question !== questions[index])
  const [runs, paid] = await Promise.all([
    isWider ? runAgain(() => ask(widened), first) : first,
    // Only beside: whatever goes wrong with it, what was learned before holds.
    runInGuise(ask, { first, widened, guise }).catch(() => undefined),
  ])
  return parts.map((part, index) => {
    const measured = measure(runs[index], part, account)
    if (!paid) return measured
    const touched = findTouched(paid.runs[index], account, wrapped)
    const whenPaid = measureUnforeseen(paid.runs[index], part, { account, touched })
    return {
      ...withMoreGas(measured, whenPaid),
      ...(differsWhenPaid(measured, whenPaid, paid.gasPrice) && { differsWhenPaid: true }),
    }
  })
}

/** @returns undefined where nothing can be learned from it: something failed before, or nobody knows how to look */
async function runInGuise(
  ask: (asked: readonly Question[], disguise: Disguise) => Promise<readonly Run[]>,
  o: { first: readonly Run[]; widened: readonly Question[]; guise: Request['guise'] },
) {
  if (o.first.some(({ status }) => status === 'reverted')) return undefined
  const guise = await o.guise
  if (!guise) return undefined
  const gasUsed = o.first.map((run) => (run.status === 'succeeded' ? run.gasUsed : undefined))
  return { runs: await ask(o.widened, { guise, gasUsed }), gasPrice: guise.gasPrice }
}

/** What takes more gas where it is carried out needs a limit for that. */
function withMoreGas(dry: Measured, paid: Measured): Measured {
  if (dry.status !== 'succeeded' || paid.status !== 'succeeded') return dry
  if (dry.gasUsed === undefined || paid.gasUsed === undefined) return dry
  return { ...dry, gasUsed: larger(dry.gasUsed, paid.gasUsed) }
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
