import { useState } from 'react'
import { serializeError } from '../../../protocol/errors.ts'
import type { AccountId, ChainId } from '../../../protocol/ids.ts'
import type { Place } from '../../../protocol/place.ts'
import type { Problem } from '../../wallet/useCommand.ts'
import { runCommand } from '../../wallet/walletClient.ts'
import { useView } from '../../wallet/walletStore.ts'

/** Steps of a search on one network: what a node gives in so many is what the draft stands on. */
const MAX_STEPS = 6

/** What was drafted, and what the person should know of it. */
export type Draft = { readonly approvalId: string; readonly remark?: string }

/** Searches every account of a wallet on every network, and drafts what brings it all to safety. */
export function useRescue(walletId: string | undefined) {
  const accounts = useView((view) => view.accounts)
  const chains = useView((view) => view.chains)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [progress, setProgress] = useState<string>()

  async function run(recipientId: AccountId, revoke: boolean): Promise<Draft | undefined> {
    if (walletId === undefined) return undefined
    setBusy(true)
    setProblem(undefined)
    try {
      const reached = new Set<ChainId>()
      for (const { id: accountId, name } of accounts.filter((one) => one.walletId === walletId)) {
        setProgress(`Looking at ${name} on ${chains.length} networks…`)
        await Promise.all(
          chains.map(async ({ id: chainId }) => {
            if (await search({ accountId, chainId })) reached.add(chainId)
          }),
        )
      }
      setProgress('Drafting the transfers…')
      const away = chains.filter(({ id }) => !reached.has(id)).map(({ name }) => name)
      const wish = { walletId, recipientId, chainIds: [...reached], revoke }
      const { approvalId } = await runCommand('proposeRescue', wish)
      return { approvalId, ...(away.length > 0 && { remark: describeAway(away) }) }
    } catch (error) {
      const { message, reason } = serializeError(error)
      setProblem({ message, reason: reason ?? 'internal' })
      return undefined
    } finally {
      setBusy(false)
      setProgress(undefined)
    }
  }

  return { run, busy, problem, progress }
}

/** A network that can't be reached holds up no other. @returns true when it was */
async function search(place: Place): Promise<boolean> {
  for (const command of ['searchAllowances', 'searchAssets'] as const) {
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const found = await runCommand(command, place).catch(serializeError)
      if ('code' in found) return false
      if (found.search.isComplete) break
    }
  }
  return true
}

function describeAway(names: readonly string[]): string {
  return `Not reached, so nothing there is moved: ${names.join(', ')}. Try again later.`
}
