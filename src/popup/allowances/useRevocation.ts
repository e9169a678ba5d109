import type { Allowance } from '../../protocol/allowance.ts'
import { placeKey } from '../../protocol/place.ts'
import { useCommand } from '../wallet/useCommand.ts'
import { useDelegation } from './useDelegation.ts'

/** Taking back what was picked: each by itself, or all in one transaction where `canJoin`. */
export function useRevocation(picked: readonly Allowance[], onProposed: (approvalId: string) => void) {
  const { run, busy, problem } = useCommand('proposeRevocations')
  const [first] = picked
  // Only what belongs to one account on one network can be in one transaction.
  const onePlace = first && picked.every((one) => placeKey(one) === placeKey(first)) ? first : undefined
  const delegation = useDelegation(onePlace?.accountId, onePlace?.chainId)
  const canJoin =
    delegation.isOffered && picked.length > 1 && !picked.some(({ kind }) => kind === 'delegation')
  async function propose({ together }: { readonly together: boolean }): Promise<void> {
    const allowances = picked.map(({ id, accountId, chainId }) => ({ id, accountId, chainId }))
    const proposed = await run({ allowances, together })
    if (proposed) onProposed(proposed.approvalId)
  }
  return { propose, canJoin, busy, problem }
}
