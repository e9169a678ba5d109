import { useCallback, useRef, useState } from 'react'
import { serializeError } from '../../protocol/errors.ts'
import type { CommandParams, CommandResult, WalletCommand } from '../../protocol/wallet.ts'
import { useMounted } from './useMounted.ts'
import { runCommand } from './walletClient.ts'

/** Why a command failed: a sentence for the person and a word for the screen. */
export type Problem = { readonly message: string; readonly reason: string }

/**
 * A command for a screen: whether it is under way, and what went wrong the last time. `run` never throws; it answers
 * undefined when the command failed.
 */
export function useCommand<Command extends WalletCommand>(command: Command) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const latest = useRef(0)
  const mounted = useMounted()
  const run = useCallback(
    async (params: CommandParams<Command>): Promise<CommandResult<Command> | undefined> => {
      latest.current += 1
      const turn = latest.current
      // An answer that was overtaken, or has nobody left to read it, changes nothing on the screen.
      const isCurrent = () => mounted.current && turn === latest.current
      setBusy(true)
      setProblem(undefined)
      try {
        return await runCommand(command, params)
      } catch (error) {
        const { message, reason } = serializeError(error)
        if (isCurrent()) setProblem({ message, reason: reason ?? 'internal' })
        return undefined
      } finally {
        if (isCurrent()) setBusy(false)
      }
    },
    [command, mounted],
  )
  const clear = useCallback(() => setProblem(undefined), [])
  return { run, busy, problem, clear }
}
