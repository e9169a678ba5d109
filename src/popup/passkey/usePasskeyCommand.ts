import { useState } from 'react'
import { serializeError } from '../../protocol/errors.ts'
import type { PasskeyPrompt } from '../../protocol/slots.ts'
import type { Problem } from '../wallet/useCommand.ts'
import { useMounted } from '../wallet/useMounted.ts'
import { runCommand } from '../wallet/walletClient.ts'
import { useView } from '../wallet/walletStore.ts'
import { askPasskey } from './askPasskey.ts'

/** Something that is done by a passkey, for a screen: whether it is under way, and what went wrong the last time. */
export type PasskeyAct = {
  /** @returns true when it was done; it never throws */
  readonly run: () => Promise<boolean>
  readonly busy: boolean
  readonly problem: Problem | undefined
}

/** Unlocks, or proves that the person is there, by any of the wallet's passkeys. */
export function usePasskeyCommand(purpose: 'unlock' | 'stepUp'): PasskeyAct {
  const passkeys = useView((view) => view.passkeys)
  return usePasskeyAct(() => answer(purpose, passkeys))
}

/** @param act what is done with an authenticator; it may throw */
export function usePasskeyAct(act: () => Promise<void>): PasskeyAct {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const mounted = useMounted()
  async function run(): Promise<boolean> {
    setBusy(true)
    setProblem(undefined)
    try {
      await act()
      return true
    } catch (error) {
      const { message, reason = 'internal' } = serializeError(error)
      if (mounted.current) setProblem({ message, reason })
      return false
    } finally {
      if (mounted.current) setBusy(false)
    }
  }
  return { run, busy, problem }
}

async function answer(purpose: 'unlock' | 'stepUp', passkeys: readonly PasskeyPrompt[]): Promise<void> {
  const { challenge } = await runCommand('requestChallenge', { purpose })
  const assertion = await askPasskey(challenge, passkeys)
  await runCommand(purpose === 'unlock' ? 'unlockWithPasskey' : 'stepUpWithPasskey', { assertion })
}
