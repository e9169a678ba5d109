import { createServer, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen } from './listen.ts'

/** A node that answers whatever it is asked by its chain's id, gives a cookie, and notes what requests say of themselves. */
export type NotingNode = {
  readonly url: string
  /** Of each call, without what browsers ask by themselves before one. */
  readonly headers: IncomingHttpHeaders[]
  readonly stop: () => Promise<void>
}

/** @param chainId as a quantity */
export async function startNotingNode(chainId: string): Promise<NotingNode> {
  const headers: IncomingHttpHeaders[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    response.setHeader('access-control-allow-origin', '*').setHeader('access-control-allow-headers', '*')
    if (request.method !== 'POST') return response.end()
    headers.push(request.headers)
    const { id } = JSON.parse(body)
    response.setHeader('set-cookie', 'seen=before').setHeader('content-type', 'application/json')
    return response.end(JSON.stringify({ jsonrpc: '2.0', id, result: chainId }))
  })
  const { port, stop } = await listen(server, '127.0.0.1')
  return {
    url: `http://127.0.0.1:${port}`,
    headers,
    stop,
  }
}
