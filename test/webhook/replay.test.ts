import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, expect, it } from 'vitest'
import { signRequest } from '../../src/webhook/signRequest.ts'
import { createKey, createNonceFolder, createService, createSigned, random } from './support/signedRequest.ts'

const started: ChildProcess[] = []
afterAll(() => {
  for (const child of started) child.kill()
})

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
  const first = await startService(key, { folder, port: 0 })
  const url = `http://127.0.0.1:${first.port}/in`
  const body = new TextEncoder().encode('{"alerts":[]}')
  const authorization = await signRequest({ method: 'POST', url, body }, { key, nowMs: Date.now(), random })
  // Its own limit is 60 a minute: what it lets through is looked at, and what it refuses for being too many isn't taken.
  const post = async () => (await fetch(url, { method: 'POST', body, headers: { authorization } })).status
  const statuses = await Promise.all(Array.from({ length: 100 }, post))
  expect(statuses.filter((status) => status === 204)).toHaveLength(1)
  expect(statuses.filter((status) => status === 429)).toHaveLength(40)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  await startService(key, { folder, port: first.port })
  const later = await Promise.all(Array.from({ length: 100 }, post))
  expect(later.filter((status) => status === 204)).toEqual([])
  expect(later).toContain(401)
})

async function startService(
  { apiKey, secret }: ReturnType<typeof createKey>,
  { folder, port }: { folder: string; port: number },
) {
  // Its name is known only once it listens, so the first start finds out a port that is free.
  const free = port || (await findFreePort())
  const child = spawn(process.execPath, ['docs/webhook/server.mjs'], {
    env: {
      ...process.env,
      KEYS: `${apiKey}:${Buffer.from(secret).toString('hex')}`,
      NONCES: folder,
      HOSTS: `127.0.0.1:${free}`,
      PORT: free.toString(),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  await once(child.stdout, 'data')
  return { child, port: free }
}

async function findFreePort(): Promise<number> {
  const { createServer } = await import('node:net')
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || !address) throw new TypeError('A server has an address')
  return address.port
}
