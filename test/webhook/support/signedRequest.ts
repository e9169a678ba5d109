import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createVerifier, type IncomingRequest, type KnownKey } from '../../../docs/webhook/verifier.mjs'
import { type ApiKey, signRequest } from '../../../src/webhook/signRequest.ts'

export const HOST = 'alerts.example'
export const random = (byteCount: number) => new Uint8Array(randomBytes(byteCount))
export const createKey = (apiKey = 'k1'): ApiKey => ({ apiKey, secret: random(32) })

/** A request as the wallet signs it and as a service gets it. */
export async function createSigned(
  key: ApiKey,
  {
    path = '/in/alerts?tag=home&tag=away&z=%7Euser&empty=',
    method = 'POST',
    body = '{"alerts":[{"id":"x","level":"danger"}]}',
    nowMs = 1_700_000_000_000,
  } = {},
): Promise<IncomingRequest> {
  const bytes = new TextEncoder().encode(body)
  const request = { method, url: `https://${HOST}${path}`, body: bytes }
  const authorization = await signRequest(request, { key, nowMs, random })
  return { method, path, host: HOST, authorization, body: bytes }
}

export function createNonceFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pellucid-nonces-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A service with these keys, at the moment of the samples unless another is given. */
export function createService(
  keys: readonly KnownKey[],
  { nonceFolder = createNonceFolder(), now = (): number => 1_700_000_000_000 } = {},
) {
  return createVerifier({ keys: () => keys, nonceFolder, hosts: [HOST], now })
}
