import { useState } from 'react'
import { serializeError } from '../../../protocol/errors.ts'
import type { AccountId, ChainId } from '../../../protocol/ids.ts'
import type { Problem } from '../../wallet/useCommand.ts'
import { runCommand } from '../../wallet/walletClient.ts'
import { useView } from '../../wallet/walletStore.ts'

/** Steps of a search on one network: what a node gives in so many is what the draft stands on. */
const MAX_STEPS = 6

/** Searches every account of a wallet on every network, and drafts what brings it all to safety. */
export function useRescue(walletId: string | undefined) {
  const accounts = useView((view) => view.accounts)
  const chains = useView((view) => view.chains)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [progress, setProgress] = useState<string>()

  async function run(recipientId: AccountId, revoke: boolean): Promise<string | undefined> {
    if (walletId === undefined) return undefined
    setBusy(true)
    setProblem(undefined)
    try {
      for (const account of accounts.filter((one) => one.walletId === walletId)) {
        for (const { id: chainId, name } of chains) {
          setProgress(`Looking at ${account.name} on ${name}…`)
          await search({ accountId: account.id, chainId })
        }
      }
      setProgress('Drafting the transfers…')
      const chainIds = chains.map(({ id }) => id)
      return (await runCommand('proposeRescue', { walletId, recipientId, chainIds, revoke })).approvalId
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

/** A network that can't be reached holds up no other. */
async function search(place: { readonly accountId: AccountId; readonly chainId: ChainId }): Promise<void> {
  for (const command of ['searchAllowances', 'searchAssets'] as const) {
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const found = await runCommand(command, place).catch(serializeError)
      if ('code' in found || found.search.isComplete) break
    }
  }
}
