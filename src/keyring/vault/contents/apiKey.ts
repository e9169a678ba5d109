import * as v from 'valibot'

/** A key that the wallet signs requests to a service with (HMAC-SHA256). */
export const VaultApiKey = v.strictObject({
  /** Names the key, and is no secret. */
  apiKey: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  /** 32 bytes as lower-case hex. */
  secret: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  createdAtMs: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})
export type VaultApiKey = v.InferOutput<typeof VaultApiKey>
