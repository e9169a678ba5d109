import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ApiKey } from '../../../src/webhook/signRequest.ts'
import { createNonceFolder } from './signedRequest.ts'

/** The file of keys as the service reads it. */
const write = (keys: readonly ApiKey[]) =>
  keys.map(({ apiKey, secret }) => `${apiKey}:${Buffer.from(secret).toString('hex')}\n`).join('')

/** The reference service as a process of its own; it ends with the test. */
export async function startService(
  keys: readonly ApiKey[],
  { folder = createNonceFolder(), port = 0, perMinute = 60 } = {},
) {
  // Its name is known only once it listens, so the first start finds out a port that is free.
  const free = port || (await findFreePort())
  const keyFile = join(createNonceFolder(), 'keys')
  writeFileSync(keyFile, write(keys))
  const child = spawn(process.execPath, ['docs/webhook/server.mjs'], {
    env: {
      ...process.env,
      KEYS: keyFile,
      NONCES: folder,
      HOSTS: `127.0.0.1:${free}`,
      PORT: free.toString(),
      PER_MINUTE: perMinute.toString(),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill())
  await once(child.stdout, 'data')
  child.stdout.resume()
  return { child, port: free, url: `http://127.0.0.1:${free}/in`, keyFile, write }
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || !address) throw new TypeError('A server has an address')
  return address.port
}
