import { useEffect } from 'react'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'

const EVERY_MS = 20_000

/**
 * Has the holdings read again: when the screen opens, when the account or the chain changes, and now and then while
 * the page is in sight.
 *
 * @returns why they could not be read, in a sentence
 */
export function useFreshHoldings(): string | undefined {
  const { run, problem } = useCommand('refreshHoldings')
  const accountId = useView((view) => view.activeAccountId)
  const chainId = useView((view) => view.activeChainId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another account or chain is what makes it read again
  useEffect(() => {
    void run({})
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void run({})
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [run, accountId, chainId])
  return problem?.message
}
