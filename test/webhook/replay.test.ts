import { once } from 'node:events'
import { expect, it } from 'vitest'
import { signRequest } from '../../src/webhook/signRequest.ts'
import { createKey, createNonceFolder, createService, createSigned, random } from './support/signedRequest.ts'
import { startService } from './support/startService.ts'

it('of 100 replays to two verifiers at once one is taken, and none by a third that starts later', async () => {
  const key = createKey()
  const nonceFolder = createNonceFolder()
  const services = [createService([key], { nonceFolder }), createService([key], { nonceFolder })]
  const request = await createSigned(key)
  const results = await Promise.all(
    Array.from({ length: 100 }, async (_, index) => services[index % 2]?.verify(request)),
  )
  expect(results.filter((result) => result?.accepted)).toHaveLength(1)
  expect(createService([key], { nonceFolder }).verify(request).accepted).toBe(false)
})

it('so does the service: 100 at once over the network, its death, and 100 more', async () => {
  const key = createKey('home')
  const folder = createNonceFolder()
  const first = await startService([key], { folder, port: 0 })
  const { url } = first
  const body = new TextEncoder().encode('{"alerts":[]}')
  const authorization = await signRequest({ method: 'POST', url, body }, { key, nowMs: Date.now(), random })
  // Its own limit is 60 a minute: what it lets through is looked at, and what it refuses for being too many isn't taken.
  const post = async () => (await fetch(url, { method: 'POST', body, headers: { authorization } })).status
  const statuses = await Promise.all(Array.from({ length: 100 }, post))
  expect(statuses.filter((status) => status === 204)).toHaveLength(1)
  // Some fall due while the others are on their way.
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  await startService([key], { folder, port: first.port })
  const later = await Promise.all(Array.from({ length: 100 }, post))
  expect(later.filter((status) => status === 204)).toEqual([])
  expect(later).toContain(401)
})
