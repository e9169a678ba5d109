import * as v from 'valibot'
import { Origin } from './ids.ts'

/** What the person can set. None of it is secret. */
export const Settings = v.object({
  /** Minutes without use until the wallet locks itself. */
  autoLockMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(720)),
  theme: v.picklist(['system', 'light', 'dark']),
  showTestNetworks: v.boolean(),
  /** Sites that the person wants to be told, or not to be told, that the wallet is MetaMask. */
  metaMaskSites: v.optional(v.pipe(v.array(v.object({ origin: Origin, on: v.boolean() })), v.maxLength(500))),
})
export type Settings = v.InferOutput<typeof Settings>

export const defaultSettings: Settings = {
  autoLockMinutes: 15,
  theme: 'system',
  showTestNetworks: true,
}
