import * as v from 'valibot'
import { ListInfo } from '../../protocol/lists.ts'

/** Bytes of a digest that a name is kept as. By chance, one name in 10⁸ is taken for one of 10⁴ that are listed. */
export const DIGEST_BYTES = 5

/**
 * Names of sites that steal, as short digests: what is shipped is no list of bad addresses to click on, and half as
 * long. The names that are imitated, and those that only look as if they did, are few and kept as they are.
 */
export const PhishingList = v.object({
  ...ListInfo.entries,
  /** Digests of the names, sorted, one after the other, in base64. */
  names: v.pipe(v.string(), v.base64(), v.maxLength(16_000_000)),
  /** Names of sites that are worth imitating. */
  imitated: v.pipe(v.array(v.string()), v.maxLength(1_000)),
  /** Good sites with names like those. */
  good: v.pipe(v.array(v.string()), v.maxLength(20_000)),
})
export type PhishingList = v.InferOutput<typeof PhishingList>
