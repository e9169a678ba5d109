import { askEach } from '../../chains/balances/askEach.ts'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { AllowanceGrant } from './grant.ts'
import { grantKindOf, type Standing } from './standing.ts'

/** A grant that stands, and what of. */
export type StandingGrant = { readonly grant: AllowanceGrant; readonly standing: Standing }

/**
 * Asks the chain which grants stand now: events only say where to look. `eth_call`.
 *
 * @param owner in lower case
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchStanding(
  rpc: Rpc,
  { owner, grants, nowMs }: { owner: Address; grants: readonly AllowanceGrant[]; nowMs: number },
): Promise<readonly StandingGrant[]> {
  const questions = grants.map((grant) => grantKindOf(grant).ask(grant, owner))
  const answers = await askEach(rpc, questions.flat())
  let next = 0
  return grants.flatMap((grant, index) => {
    const first = next
    next += questions[index]?.length ?? 0
    const standing = grantKindOf(grant).judge(grant, answers.slice(first, next), { owner, nowMs })
    return standing ? [{ grant, standing }] : []
  })
}
