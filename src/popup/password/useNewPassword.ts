import { useEffect, useState } from 'react'
import { useCommand } from '../wallet/useCommand.ts'

/** How good a password is: 0 (guessed at once) to 4. */
export type PasswordStrength = { readonly score: number; readonly hint: string; readonly accepted: boolean }

const WAIT_MS = 150

/** A new password and the same once more, judged as it is typed. */
export function useNewPassword(initial = '') {
  const [password, setPassword] = useState(initial)
  const [confirmed, setConfirmed] = useState(initial)
  const [strength, setStrength] = useState<PasswordStrength>()
  const [problems, setProblems] = useState<{ password?: string; confirmed?: string }>({})
  const { run, problem } = useCommand('checkPassword')
  useEffect(() => {
    let overtaken = false
    if (!password) return setStrength(undefined)
    const timer = setTimeout(async () => {
      const result = await run({ password })
      if (result && !overtaken) setStrength(result)
    }, WAIT_MS)
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [password, run])

  /** @returns true when the password will do; else says at the field why not */
  async function check(): Promise<boolean> {
    const result = await run({ password })
    if (!result) return false
    const weak = result.accepted ? undefined : result.hint || 'This password is too easy to guess.'
    const differs = password === confirmed ? undefined : 'The two passwords are not the same.'
    setProblems({ ...(weak ? { password: weak } : {}), ...(differs ? { confirmed: differs } : {}) })
    return !weak && !differs
  }

  return {
    password,
    confirmed,
    strength,
    filled: password !== '' && confirmed !== '',
    problems: { password: problems.password ?? problem?.message, confirmed: problems.confirmed },
    setPassword(text: string) {
      setPassword(text)
      setProblems({})
    },
    setConfirmed(text: string) {
      setConfirmed(text)
      setProblems({})
    },
    check,
  }
}

export type NewPassword = ReturnType<typeof useNewPassword>
