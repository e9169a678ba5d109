/** A key that is good: named, secret, and perhaps with an end (ms since 1970). */
export type KnownKey = { apiKey: string; secret: Uint8Array; untilMs?: number }

export type IncomingRequest = {
  method: string
  path: string
  host: string
  authorization: string | undefined
  body: Uint8Array
}

export function createVerifier(options: {
  keys: () => readonly KnownKey[]
  nonceFolder: string
  hosts: readonly string[]
  now?: () => number
}): { verify(request: IncomingRequest): { accepted: boolean; apiKey?: string } }
