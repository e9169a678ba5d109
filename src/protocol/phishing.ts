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

/** A list of sites that steal, as it is told of. */
export const PhishingListInfo = v.object({
  /** Where it comes from: a package, a file, an address. */
  source: ShortText,
  gatheredAtMs: TimeMs,
  nameCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** SHA-256 of the text it was made from, in hexadecimal. */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
export type PhishingListInfo = v.InferOutput<typeof PhishingListInfo>

/** Where a newer list is taken from: a file that the person has, or an address and the digest its text must have. */
export const PhishingListSource = v.variant('type', [
  v.object({
    type: v.literal('file'),
    name: ShortText,
    text: v.pipe(v.string(), v.maxLength(32 * 1024 * 1024)),
  }),
  v.object({
    type: v.literal('address'),
    url: v.pipe(
      v.string(),
      v.maxLength(500),
      v.check(
        (text) => /^https:\/\/[^/@]+(\/|$)/.test(text) && URL.canParse(text),
        'A list is fetched by https.',
      ),
    ),
    sha256: v.pipe(
      v.string(),
      v.trim(),
      v.toLowerCase(),
      v.regex(/^[0-9a-f]{64}$/, 'A SHA-256 digest has 64 digits, 0 to 9 and a to f.'),
    ),
  }),
])
export type PhishingListSource = v.InferOutput<typeof PhishingListSource>

/** The list that came with the wallet, and the one that was brought. */
export const PhishingLists = v.object({ shipped: PhishingListInfo, brought: v.optional(PhishingListInfo) })
export type PhishingLists = v.InferOutput<typeof PhishingLists>
