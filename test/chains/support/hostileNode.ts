import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Call = { readonly id: number; readonly method: string; readonly params: readonly unknown[] }

/** One POST as the node got it, and the means to answer it as badly as the test wants. */
export type Exchange = {
  readonly body: Call | readonly Call[]
  readonly calls: readonly Call[]
  readonly response: ServerResponse
  /** Answers with JSON-RPC results, in the shape (single or batch) of the request. */
  readonly answer: (result: (call: Call) => unknown) => void
  /** Answers with these very bytes. */
  readonly send: (text: string, status?: number, headers?: Record<string, string>) => void
}

export type HostileNode = {
  readonly url: string
  /** Every POST that arrived, as parsed JSON. */
  readonly requests: readonly (Call | readonly Call[])[]
  behave(behaviour: (exchange: Exchange) => void | Promise<void>): void
  close(): Promise<void>
}

/** A JSON-RPC node of chain 1 on this machine that does what it is told, good or bad. */
export async function startHostileNode(): Promise<HostileNode> {
  const requests: (Call | readonly Call[])[] = []
  let behaviour: (exchange: Exchange) => void | Promise<void> = (exchange) => exchange.answer(answerAsMainnet)
  const server = createServer((request, response) => {
    void readCalls(request).then((body) => {
      requests.push(body)
      return behaviour(createExchange(body, response))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    behave: (next) => {
      behaviour = next
    },
    close: () => closeServer(server),
  }
}

/** What an honest node of Ethereum would say to the calls of these tests. */
export function answerAsMainnet(call: Call): unknown {
  return call.method === 'eth_chainId' ? '0x1' : '0x10'
}

function createExchange(body: Call | readonly Call[], response: ServerResponse): Exchange {
  const calls: readonly Call[] = Array.isArray(body) ? body : [body]
  const send: Exchange['send'] = (text, status = 200, headers = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(text)
  }
  return {
    body,
    calls,
    response,
    send,
    answer: (result) => {
      const replies = calls.map((call) => ({ jsonrpc: '2.0', id: call.id, result: result(call) }))
      send(JSON.stringify(Array.isArray(body) ? replies : replies[0]))
    },
  }
}

async function readCalls(request: IncomingMessage): Promise<Call | readonly Call[]> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString())
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
