import * as v from 'valibot'
import { AccountId, ChainId, Origin } from './ids.ts'
import { TimeMs } from './primitives.ts'

/** What a site may see and ask for, and until when (EIP-2255). */
export const Permission = v.object({
  origin: Origin,
  /** Accounts the site sees; the first is its active one. */
  accounts: v.pipe(v.array(AccountId), v.minLength(1)),
  /** The site's own active chain, whatever the popup shows. */
  chainId: ChainId,
  grantedAtMs: TimeMs,
  lastUsedAtMs: TimeMs,
  expiresAtMs: TimeMs,
})
export type Permission = v.InferOutput<typeof Permission>
