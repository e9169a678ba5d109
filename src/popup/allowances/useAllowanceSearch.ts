import { useEffect, useState } from 'react'
import type { Allowance, HistorySearch } from '../../protocol/allowance.ts'
import { serializeError } from '../../protocol/errors.ts'
import type { AccountId, ChainId } from '../../protocol/ids.ts'
import { runCommand } from '../wallet/walletClient.ts'

type Found = {
  readonly allowances: readonly Allowance[]
  readonly search: HistorySearch | undefined
  readonly problem: string | undefined
}

const nothing: Found = { allowances: [], search: undefined, problem: undefined }

/**
 * Searches the history of an account on a network, step by step, for as long as `active`. What is found is kept by the
 * background, so that a search that was stopped goes on where it was.
 */
export function useAllowanceSearch(
  place: { readonly accountId: AccountId; readonly chainId: ChainId } | undefined,
  active: boolean,
): Found {
  const [found, setFound] = useState(nothing)
  const { accountId, chainId } = place ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place begins with nothing.
  useEffect(() => setFound(nothing), [accountId, chainId])
  useEffect(() => {
    let isCurrent = active
    async function search(): Promise<void> {
      while (isCurrent && accountId && chainId) {
        const step = await runCommand('searchAllowances', { accountId, chainId }).catch(serializeError)
        if (!isCurrent) return
        if ('code' in step) return setFound((before) => ({ ...before, problem: step.message }))
        setFound({ ...step, problem: undefined })
        if (step.search.isComplete) return
      }
    }
    void search()
    return () => {
      isCurrent = false
    }
  }, [accountId, chainId, active])
  return found
}
