import { once } from 'node:events'
import { renameSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { expect, it } from 'vitest'
import { signRequest } from '../../src/webhook/signRequest.ts'
import { createKey, random } from './support/signedRequest.ts'
import { startService } from './support/startService.ts'

const body = new TextEncoder().encode('{"version":1}')

async function post(url: string, key: ReturnType<typeof createKey>): Promise<Response> {
  const authorization = await signRequest({ method: 'POST', url, body }, { key, nowMs: Date.now(), random })
  return fetch(url, { method: 'POST', body, headers: { authorization } })
}

it('a key that is taken out of the file is dead within 5 s, and one that is put in is good, without a restart', async () => {
  const [old, fresh] = [createKey('old'), createKey('fresh')]
  const { url, keyFile, write } = await startService([old])
  expect((await post(url, old)).status).toBe(204)
  expect((await post(url, fresh)).status).toBe(401)
  writeFileSync(`${keyFile}.new`, write([fresh]))
  renameSync(`${keyFile}.new`, keyFile)
  const revokedAtMs = performance.now()
  await expect.poll(async () => (await post(url, old)).status, { timeout: 5_000 }).toBe(401)
  expect(performance.now() - revokedAtMs).toBeLessThan(5_000)
  expect((await post(url, fresh)).status).toBe(204)
})

it('an end in the file holds, and a file that can’t be read is the service’s own fault (503)', async () => {
  const key = createKey('home')
  const { url, keyFile, write } = await startService([key])
  writeFileSync(keyFile, write([key]).replace('\n', ' 2026-01-01T00:00Z\n'))
  expect((await post(url, key)).status).toBe(401)
  writeFileSync(keyFile, 'home:short\n')
  expect((await post(url, key)).status).toBe(503)
  writeFileSync(keyFile, write([key]))
  expect((await post(url, key)).status).toBe(204)
})

it('one more than its limit is too many (429), and after Retry-After the next is taken', async () => {
  const key = createKey('home')
  const { url } = await startService([key], { perMinute: 30 })
  const statuses: number[] = []
  let refused: Response | undefined
  for (let sent = 0; sent < 40 && !refused; sent++) {
    const response = await post(url, key)
    statuses.push(response.status)
    if (response.status === 429) refused = response
  }
  expect(statuses.filter((status) => status === 204).length).toBeGreaterThanOrEqual(30)
  const waitS = Number(refused?.headers.get('retry-after'))
  expect(waitS).toBeGreaterThan(0)
  expect(waitS).toBeLessThanOrEqual(2)
  await new Promise((resolve) => setTimeout(resolve, waitS * 1_000))
  expect((await post(url, key)).status).toBe(204)
})

it('a stranger’s flood is cut off (429), and keeps out nobody who signs, though both come from one address', async () => {
  const key = createKey('home')
  const { url } = await startService([key], { perMinute: 5 })
  const statuses: number[] = []
  for (let sent = 0; sent < 8; sent++) statuses.push((await post(url, createKey('home'))).status)
  expect(statuses.slice(0, 5)).toEqual(Array(5).fill(401))
  expect(statuses.at(-1)).toBe(429)
  expect((await post(url, key)).status).toBe(204)
})

/** @returns the answer to a request that comes from one of this machine's addresses */
async function postFrom(localAddress: string, url: string, key: ReturnType<typeof createKey>) {
  const authorization = await signRequest({ method: 'POST', url, body }, { key, nowMs: Date.now(), random })
  const sent = request(url, { method: 'POST', localAddress, headers: { authorization } })
  sent.end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  response.resume()
  return { status: response.statusCode, retryAfter: response.headers['retry-after'] }
}

it('a key has its limit over all addresses: one more is too many (429), and another key’s is not', async () => {
  const [key, other] = [createKey('home'), createKey('away')]
  const { url } = await startService([key, other], { perMinute: 4 })
  // Nothing is counted for a key that a stranger only names.
  for (let sent = 0; sent < 3; sent++) {
    expect((await postFrom('127.0.0.9', url, createKey('home'))).status).toBe(401)
  }
  const statuses: (number | undefined)[] = []
  for (const address of ['127.0.0.1', '127.0.0.2', '127.0.0.3']) {
    for (let sent = 0; sent < 3; sent++) statuses.push((await postFrom(address, url, key)).status)
  }
  expect(statuses).toEqual([...Array(4).fill(204), ...Array(5).fill(429)])
  const { status, retryAfter } = await postFrom('127.0.0.4', url, key)
  expect(status).toBe(429)
  expect(Number(retryAfter)).toBeGreaterThan(0)
  expect((await postFrom('127.0.0.4', url, other)).status).toBe(204)
})
