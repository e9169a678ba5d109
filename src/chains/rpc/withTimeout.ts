import { EndpointFailure } from './failure.ts'
import type { RpcPlatform } from './rpc.ts'

/**
 * Runs work that must end in time. The signal it gets is aborted when it does not, and work that ignores the
 * signal is left behind.
 *
 * @throws EndpointFailure (`timeout`) after `timeoutMs`
 */
export async function withTimeout<T>(
  sleep: RpcPlatform['sleep'],
  timeoutMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const overdue = new AbortController()
  const finished = new AbortController()
  const alarm = sleep(timeoutMs, finished.signal).then(() => {
    overdue.abort()
    throw new EndpointFailure('timeout')
  })
  try {
    return await Promise.race([work(overdue.signal), alarm])
  } catch (error) {
    throw overdue.signal.aborted ? new EndpointFailure('timeout') : error
  } finally {
    finished.abort()
  }
}
