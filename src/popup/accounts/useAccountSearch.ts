import { useEffect, useRef, useState } from 'react'
import type { ChainId } from '../../protocol/ids.ts'
import type { CommandResult } from '../../protocol/wallet.ts'
import { type Problem, useCommand } from '../wallet/useCommand.ts'

export type FoundAccount = CommandResult<'findAccounts'>['found'][number]

/** A search that goes on step by step, and can be left at any time. */
export type AccountSearch = {
  readonly busy: boolean
  readonly looked: number
  readonly found: readonly FoundAccount[]
  readonly problem: Problem | undefined
  readonly start: (query: { walletId: string; pattern: string; chainIds: ChainId[] }) => Promise<void>
  readonly stop: () => void
}

export function useAccountSearch(): AccountSearch {
  const { run, problem } = useCommand('findAccounts')
  const [busy, setBusy] = useState(false)
  const [looked, setLooked] = useState(0)
  const [found, setFound] = useState<readonly FoundAccount[]>([])
  const turn = useRef(0)
  const stop = () => {
    turn.current += 1
    setBusy(false)
  }
  useEffect(
    () => () => {
      turn.current += 1
    },
    [],
  )
  return {
    busy,
    looked,
    found,
    problem,
    stop,
    async start(query) {
      turn.current += 1
      const own = turn.current
      setBusy(true)
      setFound([])
      setLooked(0)
      let place: CommandResult<'findAccounts'>['next'] = { first: 0, unusedBefore: 0 }
      while (place) {
        const step = await run({ ...query, ...place })
        if (own !== turn.current) return
        if (!step) break
        setFound((before) => [...before, ...step.found])
        setLooked(place.first + 20)
        place = step.next
      }
      setBusy(false)
    },
  }
}
