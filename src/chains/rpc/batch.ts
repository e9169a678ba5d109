import type { Settled } from './fallback.ts'
import { isBatchable } from './methodBounds.ts'
import type { RpcCall } from './rpc.ts'

/** Public nodes refuse longer batches. */
const MAX_BATCH_LENGTH = 20

type Waiting = { readonly call: RpcCall; readonly resolve: (settled: Settled) => void }

/**
 * Gathers the calls made in one turn of the event loop into JSON-RPC batches.
 *
 * @param run sends some calls together; never rejects
 * @returns a function that sends one call
 */
export function createBatcher(run: (calls: readonly RpcCall[]) => Promise<readonly Settled[]>) {
  let waiting: Waiting[] = []

  function flush(): void {
    const gathered = waiting
    waiting = []
    for (const group of groupForSending(gathered)) void send(group)
  }

  async function send(group: readonly Waiting[]): Promise<void> {
    const settled = await run(group.map((item) => item.call))
    for (const [index, item] of group.entries()) {
      item.resolve(settled[index] ?? { type: 'unanswered', failures: [] })
    }
  }

  return (call: RpcCall): Promise<Settled> =>
    new Promise((resolve) => {
      if (waiting.length === 0) queueMicrotask(flush)
      waiting.push({ call, resolve })
    })
}

function groupForSending(gathered: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const alone = gathered.filter((item) => !isBatchable(item.call.method)).map((item) => [item])
  const together = gathered.filter((item) => isBatchable(item.call.method))
  const groupCount = Math.ceil(together.length / MAX_BATCH_LENGTH)
  const groups = Array.from({ length: groupCount }, (_, index) =>
    together.slice(index * MAX_BATCH_LENGTH, (index + 1) * MAX_BATCH_LENGTH),
  )
  return [...alone, ...groups]
}
