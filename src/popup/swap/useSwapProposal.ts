import type { CommandResult } from '../../protocol/wallet.ts'
import { useCommand } from '../wallet/useCommand.ts'
import { useMounted } from '../wallet/useMounted.ts'
import { runCommand } from '../wallet/walletClient.ts'
import type { SwapPlan } from './swapState.ts'

/** Has the next step of a swap prepared for review. `propose` never throws; it answers undefined when it failed. */
export function useSwapProposal() {
  const { run, busy, problem } = useCommand('proposeSwap')
  const mounted = useMounted()
  async function propose({ request, quote }: SwapPlan): Promise<CommandResult<'proposeSwap'> | undefined> {
    const proposed = await run({ ...request, quoteId: quote.id })
    if (!proposed || mounted.current) return proposed
    // Who has left meanwhile is not asked any more.
    await dropApproval(proposed.approvalId)
    return undefined
  }
  return { propose, busy, problem }
}

/** Takes back a review that nobody will decide. One that has ended by itself is no matter. */
export async function dropApproval(approvalId: string): Promise<void> {
  await runCommand('reject', { approvalId }).catch(() => undefined)
}
