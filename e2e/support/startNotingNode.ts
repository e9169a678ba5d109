import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

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
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    headers,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
