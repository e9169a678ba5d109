import { useEffect, useState } from 'react'
import type { AccountId, ChainId } from '../../protocol/ids.ts'
import type { CommandResult } from '../../protocol/wallet.ts'
import { useCommand } from '../wallet/useCommand.ts'

/** Whose code an account follows, as far as that is known: `isRead` once a node has said. */
export type Delegation = CommandResult<'getDelegation'> & {
  readonly isRead: boolean
  /** Why it could not be asked, in a sentence. */
  readonly problem: string | undefined
}

/** Asks whose code an account follows on a network, anew for each pair of both. */
export function useDelegation(accountId: AccountId | undefined, chainId: ChainId | undefined): Delegation {
  const { run, problem } = useCommand('getDelegation')
  const [answer, setAnswer] = useState<CommandResult<'getDelegation'>>()
  useEffect(() => {
    let isCurrent = true
    setAnswer(undefined)
    if (accountId && chainId) {
      void run({ accountId, chainId }).then((result) => {
        if (isCurrent) setAnswer(result)
      })
    }
    return () => {
      isCurrent = false
    }
  }, [run, accountId, chainId])
  return {
    state: 'none',
    isOffered: false,
    ...answer,
    isRead: answer !== undefined,
    problem: problem?.message,
  }
}
