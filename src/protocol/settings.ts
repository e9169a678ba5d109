import * as v from 'valibot'

/** What the person can set. None of it is secret. */
export const Settings = v.object({
  /** Minutes without use until the wallet locks itself. */
  autoLockMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(720)),
  theme: v.picklist(['system', 'light', 'dark']),
  showTestNetworks: v.boolean(),
})
export type Settings = v.InferOutput<typeof Settings>

export const defaultSettings: Settings = {
  autoLockMinutes: 15,
  theme: 'system',
  showTestNetworks: true,
}
