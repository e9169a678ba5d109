import { type EndpointFailure, mayHaveArrived, type Outcome } from './failure.ts'
import { createHealth } from './health.ts'
import type { RpcCall, RpcLimits, RpcPlatform } from './rpc.ts'

/** What became of a call: a result, the chain's refusal, or the failure of every node that was asked. */
export type Settled =
  | Exclude<Outcome, { type: 'failure' }>
  | { readonly type: 'unanswered'; readonly failures: readonly EndpointFailure[] }

type FallbackOptions = {
  readonly urls: readonly string[]
  /** Asks one node, until a moment in ms since 1970; never rejects. */
  readonly ask: (url: string, calls: readonly RpcCall[], untilMs: number) => Promise<readonly Outcome[]>
  readonly limits: RpcLimits
  readonly platform: RpcPlatform
}

/**
 * Asks node after node until every call has its answer or the time is up. A call goes out again as the very
 * same bytes, so a signed transaction can't become two.
 */
export function createFallback({ urls, ask, limits, platform }: FallbackOptions) {
  const health = createHealth(urls, platform.now)

  /** Asks the nodes of one round in turn. */
  async function askAround(nodes: readonly string[], open: readonly OpenCall[], deadlineMs: number) {
    let left = open
    for (const [index, url] of nodes.entries()) {
      const remainingMs = deadlineMs - platform.now()
      if (left.length === 0 || remainingMs <= 0) break
      // The last node has all the time there is; before it, some is kept for the others.
      const isLast = index === nodes.length - 1
      const attemptMs = isLast ? remainingMs : Math.min(limits.attemptTimeoutMs, remainingMs)
      const calls = left.map((item) => item.call)
      const outcomes = await ask(url, calls, platform.now() + attemptMs)
      noteHealth(url, outcomes)
      left = left.filter((item, position) => !settle(item, outcomes[position]))
    }
    return left
  }

  function noteHealth(url: string, outcomes: readonly Outcome[]): void {
    const failures = outcomes.flatMap((outcome) => (outcome.type === 'failure' ? [outcome.failure] : []))
    const worst = failures.find((failure) => failure.kind !== 'refused') ?? failures[0]
    if (worst) health.recordFailure(url, worst)
    else health.recordAnswer(url)
  }

  return {
    /** @returns what became of each call, in order; it never rejects */
    async run(calls: readonly RpcCall[]): Promise<readonly Settled[]> {
      const deadlineMs = platform.now() + limits.totalTimeoutMs
      const items = calls.map((call): OpenCall => ({ call, failures: [], settled: undefined }))
      const left = await askAround(health.getOrder(), items, deadlineMs)
      const patienceMs = health.getPatienceMs()
      if (left.length > 0 && patienceMs !== undefined && platform.now() + patienceMs < deadlineMs) {
        await platform.sleep(patienceMs)
        await askAround(health.getOrder(), left, deadlineMs)
      }
      return items.map(toSettled)
    },

    /** As `run`, without the node that answered last. Nothing is answered where there is no other. */
    async runElsewhere(calls: readonly RpcCall[]): Promise<readonly Settled[]> {
      const deadlineMs = platform.now() + limits.totalTimeoutMs
      const items = calls.map((call): OpenCall => ({ call, failures: [], settled: undefined }))
      const first = health.getLastAnswered() ?? urls[0]
      await askAround(
        health.getOrder().filter((url) => url !== first),
        items,
        deadlineMs,
      )
      return items.map(toSettled)
    },
  }
}

type OpenCall = {
  readonly call: RpcCall
  readonly failures: EndpointFailure[]
  settled: Settled | undefined
}

/** @returns true when the call needs no other node */
function settle(item: OpenCall, outcome: Outcome | undefined): boolean {
  if (!outcome) return false
  if (outcome.type === 'failure') {
    item.failures.push(outcome.failure)
    return false
  }
  item.settled = outcome
  return true
}

function toSettled({ settled, failures }: OpenCall): Settled {
  if (settled?.type === 'refusal') {
    // A line that broke may have carried a transaction; what else a chain refuses does not come from that.
    const isSpent = settled.error.reason === 'nonceTooLow'
    settled.error.followsSilence = failures.some(
      ({ kind }) => mayHaveArrived(kind) || (isSpent && kind === 'unreachable'),
    )
  }
  return settled ?? { type: 'unanswered', failures }
}
