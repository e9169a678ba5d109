import { createServer, type IncomingMessage, request as open, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { listen } from './listen.ts'

/** A proxy for a whole browser that writes down all that leaves it. */
export type RequestRecorder = {
  readonly port: number
  /** Each request as it came: method and address, headers, body. */
  readonly requests: readonly RecordedRequest[]
  readonly stop: () => Promise<void>
}

/** `body` has a character for each byte. */
export type RecordedRequest = { readonly head: string; readonly headers: string; readonly body: string }

/**
 * Starts a proxy of this machine. It passes on what is for this machine, and refuses everybody else once it has written
 * down what was asked: of an encrypted connection the host alone, since no byte of it comes to leave.
 */
export async function startRequestRecorder(): Promise<RequestRecorder> {
  const requests: RecordedRequest[] = []

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request)
    record(request, body)
    const address = new URL(request.url ?? '', 'http://nowhere.example')
    if (!isOfThisMachine(address)) return void response.writeHead(502).end()
    const { method, headers } = request
    const passedOn = open(address, { method, headers: { ...headers, connection: 'close' } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passedOn.on('error', () => response.destroy())
    passedOn.end(body)
  }

  function record({ method, url, rawHeaders }: IncomingMessage, body: Buffer): void {
    requests.push({ head: `${method} ${url}`, headers: rawHeaders.join('\n'), body: body.toString('latin1') })
  }

  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy())
  })
  server.on('connect', (request, socket) => {
    record(request, Buffer.alloc(0))
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  return { ...(await listen(server, '127.0.0.1')), requests }
}

function isOfThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname)
}
