import { WalletError } from '../../../protocol/errors.ts'
import type { VaultBody } from '../body/vaultBody.ts'

/** That a slot was used: when, and what its authenticator counts, if it does (WebAuthn §6.1.1). */
export type SlotUse = {
  readonly slotId: string
  readonly atMs: number
  readonly signCount?: number | undefined
}

/**
 * @returns the body with the use noted; as it is for a slot that is not known, as in a vault of version 1
 * @throws WalletError `passkeyCloned` if the authenticator counts backwards: there are two of them
 */
export function noteUse(body: VaultBody, { slotId, atMs, signCount }: SlotUse): VaultBody {
  const note = body.slotNotes[slotId]
  if (!note) return body
  assertCountsUp(note.signCount, signCount)
  const used = { ...note, lastUsedAtMs: atMs, ...(signCount !== undefined && { signCount }) }
  return { ...body, slotNotes: { ...body.slotNotes, [slotId]: used } }
}

/** An authenticator that does not count says 0 each time. */
function assertCountsUp(known = 0, signCount: number | undefined): void {
  if (signCount === undefined || signCount > known || (signCount === 0 && known === 0)) return
  throw new WalletError(
    'unauthorized',
    'This passkey seems to have been copied, so it was refused. Use your password, and remove the passkey.',
    { reason: 'passkeyCloned' },
  )
}
