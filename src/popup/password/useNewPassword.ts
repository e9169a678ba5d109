import { useEffect, useRef, useState } from 'react'
import { useSecretInput } from '../ui/secrets/useSecretInput.ts'
import { useCommand } from '../wallet/useCommand.ts'

/** How good a password is: 0 (guessed at once) to 4. */
export type PasswordStrength = { readonly score: number; readonly hint: string; readonly accepted: boolean }

const WAIT_MS = 150

/**
 * A new password and the same once more, judged as it is typed.
 *
 * @param initial what both boxes begin with, asked for when they appear
 */
export function useNewPassword(initial?: () => string) {
  const begin = initial ? { initial } : {}
  const chosen = useSecretInput(begin)
  const confirmed = useSecretInput(begin)
  const [strength, setStrength] = useState<PasswordStrength>()
  const [problems, setProblems] = useState<{ password?: string; confirmed?: string }>({})
  const { run, problem } = useCommand('checkPassword')
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])

  /** Has what stands in the first box judged, a moment after the last key. */
  function judge(): void {
    setProblems({})
    clearTimeout(waiting.current)
    if (!chosen.read()) setStrength(undefined)
    else
      waiting.current = setTimeout(async () => {
        const turn = waiting.current
        const result = await run({ password: chosen.read() })
        if (result && turn === waiting.current) setStrength(result)
      }, WAIT_MS)
  }

  /** @returns true when the password will do; else says at the field why not */
  async function check(): Promise<boolean> {
    const result = await run({ password: chosen.read() })
    if (!result) return false
    const weak = result.accepted ? undefined : result.hint || 'This password is too easy to guess.'
    const differs = chosen.read() === confirmed.read() ? undefined : 'The two passwords are not the same.'
    setProblems({ ...(weak ? { password: weak } : {}), ...(differs ? { confirmed: differs } : {}) })
    return !weak && !differs
  }

  return {
    chosen,
    confirmed,
    /** @returns the password that was chosen, to be used at once */
    read: chosen.read,
    strength,
    filled: chosen.filled && confirmed.filled,
    problems: { password: problems.password ?? problem?.message, confirmed: problems.confirmed },
    judge,
    forgetProblems: () => setProblems({}),
    check,
  }
}

export type NewPassword = ReturnType<typeof useNewPassword>
