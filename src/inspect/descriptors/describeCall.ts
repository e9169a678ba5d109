import type { Description } from '../../protocol/explanation.ts'
import { createCallRenderer, type DescribedCall, findEntry, toSubject } from './createCallRenderer.ts'
import type { DescribeContext } from './describeContext.ts'
import { toDescription, toTooLong, toUnfit } from './toDescription.ts'
import { createWorkBudget } from './workBudget.ts'

/**
 * Describes a call by the descriptor of its contract. Chain, address and selector must be those the descriptor names, and
 * only one descriptor may claim them.
 *
 * @returns undefined when nothing describes the call; never throws because of a descriptor
 * @see https://eips.ethereum.org/EIPS/eip-7730
 */
export async function describeCall(
  o: DescribeContext,
  call: DescribedCall,
): Promise<Description | undefined> {
  const found = await findEntry(o, call)
  if (!found) return undefined
  const budget = createWorkBudget()
  if (!budget.spend(found.descriptor, toSubject(call, found.entry))) return toTooLong(found.descriptor)
  try {
    return toDescription(found.descriptor, await createCallRenderer(o, budget).render(call, found.entry))
  } catch {
    return toUnfit(found.descriptor)
  }
}
