import type { Clock } from '../../keyring/clock.ts'
import { isExpired, presentOf } from '../../keyring/vault/slots/expiry.ts'
import type { StoredVault } from '../../keyring/vault/storedVault.ts'
import type { PasskeyPrompt, SlotInfo } from '../../protocol/slots.ts'

/** @returns the vault's slots, without anything that opens them */
export function listSlots(sealed: StoredVault | undefined): SlotInfo[] {
  if (!sealed) return []
  if (sealed.v === 1) return sealed.slots.map((slot) => ({ ...pickHead(slot), name: 'Password' }))
  return sealed.slots.map((slot) => {
    const { name, expiresAtMs } = slot
    return { ...pickHead(slot), name, ...(expiresAtMs !== undefined && { expiresAtMs }) }
  })
}

function pickHead<Type>({ slotId, type, createdAtMs }: { slotId: string; type: Type; createdAtMs: number }) {
  return { slotId, type, createdAtMs }
}

/** @returns what to ask the authenticators for, of passkeys that have not expired */
export function listPasskeys(sealed: StoredVault | undefined, clock: Clock): PasskeyPrompt[] {
  if (sealed?.v !== 2) return []
  const nowMs = presentOf(sealed, clock)
  return sealed.slots.flatMap((slot) => {
    if (slot.type !== 'passkey' || isExpired(slot, nowMs)) return []
    const { credentialId, prfSalt } = slot.params
    return [{ slotId: slot.slotId, credentialId, prfSalt }]
  })
}

/** @returns the public key (COSE, hex) of a passkey that is a slot; undefined when it is none */
export function findPasskeyKey(sealed: StoredVault | undefined, credentialId: string): string | undefined {
  if (sealed?.v !== 2) return undefined
  for (const slot of sealed.slots) {
    if (slot.type === 'passkey' && slot.params.credentialId === credentialId) return slot.params.publicKey
  }
  return undefined
}
