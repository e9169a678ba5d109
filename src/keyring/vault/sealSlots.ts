import { hexToBytes } from '@noble/hashes/utils.js'
import type { Clock } from '../clock.ts'
import type { Random } from '../random/random.ts'
import { wipe } from '../wipe.ts'
import type { VaultBody } from './body/vaultBody.ts'
import { sealBody } from './sealBody.ts'
import type { SealedVault } from './sealedVault.ts'
import type { SlotHead } from './slots/slot.ts'
import { wrapDataKey } from './slots/wrapDataKey.ts'

/** Encrypts a data key, 32 bytes, to every slot, and the body under it. Notes of slots that are gone are left out. */
export async function sealSlots(options: {
  vaultId: string
  gen: number
  slots: readonly SlotHead[]
  body: VaultBody
  dataKey: Uint8Array
  random: Random
  clock: Clock
}): Promise<SealedVault> {
  const { vaultId, gen, body, dataKey, random, clock } = options
  const slots = []
  for (const slot of options.slots) {
    const note = body.slotNotes[slot.slotId]
    if (!note) throw new TypeError('A slot has its note in the vault')
    const psk = hexToBytes(note.psk)
    slots.push(await wrapDataKey(dataKey, { slot, psk, vaultId, random }))
    wipe(psk)
  }
  const slotIds = new Set(slots.map(({ slotId }) => slotId))
  const kept = Object.entries(body.slotNotes).filter(([slotId]) => slotIds.has(slotId))
  const header = { vaultId, gen, slots }
  return sealBody({ header, dataKey, body: { ...body, slotNotes: Object.fromEntries(kept) }, random, clock })
}
