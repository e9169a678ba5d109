import * as v from 'valibot'
import { ShortText, TimeMs } from './primitives.ts'

/**
 * Why a site is held to be a trap. `listed`: its name, or the name it stands under, is on a list of sites that steal ·
 * `imitates`: its name is that of a site people trust but for a letter or two.
 */
export const Listing = v.object({
  type: v.picklist(['listed', 'imitates']),
  /** The name that is on the list, or the one that is imitated. */
  name: ShortText,
  /** When the names of that list were gathered. */
  gatheredAtMs: TimeMs,
})
export type Listing = v.InferOutput<typeof Listing>
