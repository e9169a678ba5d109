import * as v from 'valibot'
import { ChainId } from './ids.ts'
import { TimeMs } from './primitives.ts'

/** What the wallet contacts a host for. `node`: it answers for a chain · `alerts`: it takes alerts, as the person set up · `lists`: a list was fetched from it, as the person asked. */
export const ContactUse = v.variant('purpose', [
  v.object({ purpose: v.literal('node'), chainId: ChainId }),
  v.object({ purpose: v.literal('alerts') }),
  v.object({ purpose: v.literal('lists') }),
])
export type ContactUse = v.InferOutput<typeof ContactUse>

/** A host that the wallet contacts, or would, for one use. */
export const Contact = v.object({
  /** Name and port, as in an address: `rpc.example`, `127.0.0.1:8545`. */
  host: v.pipe(v.string(), v.maxLength(300)),
  use: ContactUse,
  /** To the minute; left out of a host that was never contacted. */
  lastAtMs: v.optional(TimeMs),
})
export type Contact = v.InferOutput<typeof Contact>
