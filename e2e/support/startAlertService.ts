import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVerifier, type IncomingRequest, type KnownKey } from '../../docs/webhook/verifier.mjs'
import { listen } from './listen.ts'

/** What a service was sent, and what the reference verifier made of it. */
export type TakenRequest = { readonly request: IncomingRequest; readonly accepted: boolean }

/** A service that takes alerts, as docs/webhook.md describes it. */
export type AlertService = {
  readonly url: string
  readonly taken: readonly TakenRequest[]
  /** Keys that it knows; add to them. */
  readonly keys: KnownKey[]
  /** Asks the verifier again. */
  readonly verify: (request: IncomingRequest) => boolean
  readonly stop: () => Promise<void>
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, content-type',
}

export async function startAlertService(): Promise<AlertService> {
  const nonceFolder = await mkdtemp(join(tmpdir(), 'alerts-'))
  const keys: KnownKey[] = []
  const taken: TakenRequest[] = []
  const hosts: string[] = []
  const verifier = createVerifier({ keys: () => keys, nonceFolder, hosts })
  const verify = (request: IncomingRequest) => verifier.verify(request).accepted
  const server = createServer(async (incoming, response) => {
    if (incoming.method === 'OPTIONS') {
      response.writeHead(204, cors).end()
      return
    }
    const request = await readRequest(incoming)
    const accepted = verify(request)
    taken.push({ request, accepted })
    response.writeHead(accepted ? 204 : 401, cors).end()
  })
  const { port, stop } = await listen(server, '127.0.0.1')
  hosts.push(`127.0.0.1:${port}`)
  return {
    url: `http://127.0.0.1:${port}/in?from=wallet`,
    taken,
    keys,
    verify,
    async stop() {
      await stop()
      await rm(nonceFolder, { recursive: true })
    },
  }
}

async function readRequest(incoming: IncomingMessage): Promise<IncomingRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const { method = '', url = '', headers } = incoming
  const { host = '', authorization } = headers
  return { method, path: url, host, authorization, body: Buffer.concat(chunks) }
}
