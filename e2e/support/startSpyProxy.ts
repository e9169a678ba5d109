import { createServer } from 'node:http'
import { listen } from './listen.ts'

/** A proxy that lets nobody through, and notes who was to be reached. */
export type SpyProxy = {
  readonly url: string
  /** Hosts with their ports, one for each connection that was asked for. */
  readonly asked: string[]
  readonly stop: () => Promise<void>
}

/** Browsers call their makers by themselves. */
const ofTheBrowser =
  /(^|\.)(google|googleapis|gstatic|gvt1|gvt2|chrome|chromium|mozilla|firefox)\.(com|org|net)(:\d+)?$/

/** Starts a proxy of this machine. */
export async function startSpyProxy(): Promise<SpyProxy> {
  const asked: string[] = []

  function note(host: string): void {
    if (!ofTheBrowser.test(host)) asked.push(host)
  }

  const server = createServer((request, response) => {
    note(new URL(request.url ?? '', 'http://nowhere.example').host)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    note(request.url ?? '')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  const { port, stop } = await listen(server, '127.0.0.1')
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop,
  }
}
