import * as v from 'valibot'
import { ShortText, TimeMs } from './primitives.ts'

/** A list of facts about others that the wallet goes by, as it is told of. */
export const ListInfo = v.object({
  /** Where it comes from: a package, a file, an address. */
  source: ShortText,
  /** When its facts were gathered; of one that was brought, when it was brought. */
  gatheredAtMs: TimeMs,
  entryCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** SHA-256 of the text it was made from, in hexadecimal. */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
export type ListInfo = v.InferOutput<typeof ListInfo>

/** 32 MiB, as UTF-16: no list that is used comes near. */
const MAX_LENGTH = 32 * 1024 * 1024

/** Where a newer list is taken from: a file that the person has, or an address and the digest its text must have. */
export const ListSource = v.variant('type', [
  v.object({ type: v.literal('file'), name: ShortText, text: v.pipe(v.string(), v.maxLength(MAX_LENGTH)) }),
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
export type ListSource = v.InferOutput<typeof ListSource>

/** The list that came with the wallet, if one did, and the one that was brought. */
export const Lists = v.object({ shipped: v.optional(ListInfo), brought: v.optional(ListInfo) })
export type Lists = v.InferOutput<typeof Lists>
