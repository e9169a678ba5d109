import * as v from 'valibot'
import { TimeMs } from './primitives.ts'

/**
 * What has been left too long. `id` names it to `dismissReminder`.
 *
 * `passwordOld` · `phraseUnchecked`: nobody has proved for long to have the phrase · `slotExpiring`: a way to unlock ends,
 * or has ended · `keyOld`: the key inside the vault was not replaced for long ·
 * `postKeyOld`: a key that alert posts are signed with was not replaced for long.
 */
export const Reminder = v.variant('kind', [
  v.object({ kind: v.literal('passwordOld'), id: v.string(), sinceMs: TimeMs }),
  v.object({
    kind: v.literal('phraseUnchecked'),
    id: v.string(),
    walletName: v.string(),
    /** When it was last checked, or written down; not known for wallets of early versions. */
    sinceMs: v.optional(TimeMs),
  }),
  v.object({ kind: v.literal('slotExpiring'), id: v.string(), slotName: v.string(), expiresAtMs: TimeMs }),
  v.object({ kind: v.picklist(['keyOld', 'postKeyOld']), id: v.string(), sinceMs: TimeMs }),
])
export type Reminder = v.InferOutput<typeof Reminder>

/** How safe the wallet is against loss, as the security centre shows it. */
export const Safety = v.object({
  phrases: v.array(
    v.object({
      walletId: v.string(),
      walletName: v.string(),
      checkedAtMs: v.optional(TimeMs),
      createdAtMs: v.optional(TimeMs),
    }),
  ),
  slots: v.array(
    v.object({
      slotId: v.string(),
      type: v.string(),
      name: v.string(),
      createdAtMs: TimeMs,
      expiresAtMs: v.optional(TimeMs),
    }),
  ),
  /** When the key that encrypts the vault was drawn. */
  dataKeyCreatedAtMs: v.optional(TimeMs),
  /** When the oldest key was made that the service for alert posts takes; none where nothing is posted. */
  postKeyCreatedAtMs: v.optional(TimeMs),
  /** What is due and was not put off. */
  reminders: v.array(Reminder),
})
export type Safety = v.InferOutput<typeof Safety>
