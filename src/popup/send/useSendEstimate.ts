import { useEffect, useState } from 'react'
import { serializeError } from '../../protocol/errors.ts'
import type { AccountId, AssetId } from '../../protocol/ids.ts'
import type { CommandResult } from '../../protocol/wallet.ts'
import { runCommand } from '../wallet/walletClient.ts'

type Subject = {
  readonly accountId: AccountId
  readonly assetId: AssetId
  readonly recipient: `0x${string}` | undefined
}

/** What can be sent at most and what it would cost, for the fields as they stand. */
export type SendEstimate =
  | { readonly state: 'working' }
  | ({ readonly state: 'ready' } & CommandResult<'estimateSend'>)
  /** `problem` in a sentence. */
  | { readonly state: 'failed'; readonly problem: string }

/** Typing an address must not ask the chain at each letter. */
const SETTLE_MS = 250

/** Estimates a transfer anew when its account, asset or recipient changes. An answer that was overtaken is dropped. */
export function useSendEstimate({ accountId, assetId, recipient }: Subject): SendEstimate {
  const [estimate, setEstimate] = useState<SendEstimate>({ state: 'working' })
  useEffect(() => {
    let overtaken = false
    const settle = (next: SendEstimate) => {
      if (!overtaken) setEstimate(next)
    }
    settle({ state: 'working' })
    const timer = setTimeout(() => {
      runCommand('estimateSend', { accountId, assetId, recipient, speed: 'normal' }).then(
        (result) => settle({ state: 'ready', ...result }),
        (error) => settle({ state: 'failed', problem: serializeError(error).message }),
      )
    }, SETTLE_MS)
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [accountId, assetId, recipient])
  return estimate
}
