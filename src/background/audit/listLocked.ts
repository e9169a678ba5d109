import type { AuditHappening } from '../../keyring/audit/chainEvents.ts'
import type { AuditPending } from '../state/auditPendingStore.ts'
import type { AuditChain } from './auditChain.ts'

/** @returns what was kept while locked and is still to be chained; a worker may have died between chaining and forgetting */
export async function listLocked(
  { events, lost }: AuditPending,
  { chain, nowMs }: { chain: Pick<AuditChain, 'findChained'>; nowMs: number },
): Promise<AuditHappening[]> {
  if (events.length === 0) return []
  const chained = await chain.findChained(events.length)
  const waiting: AuditHappening[] = events.filter(({ lockedId }) => !chained.has(lockedId))
  if (lost > 0 && waiting.length > 0) waiting.push({ type: 'notKept', result: `${lost}`, atMs: nowMs })
  return waiting
}
