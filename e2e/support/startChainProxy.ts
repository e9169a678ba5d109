import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen } from './listen.ts'

/** A node between the wallet and the devnet, with faults on demand. */
export type ChainProxy = {
  readonly url: string
  /** The signed transactions that reached it, in order, whether or not they were passed on. */
  readonly sent: readonly string[]
  /** All that was sent to it, in order. */
  readonly bodies: readonly string[]
  /** From now on it answers nobody, or everybody again. */
  readonly setDown: (down: boolean) => void
  /** From now on it does not know these methods. */
  readonly refuse: (...methods: readonly string[]) => void
  /**
   * Keeps what asks for this method waiting until `release` is called: its request before the node sees it, or the
   * node's answer. `reached` tells when one waits.
   */
  readonly hold: (method: string, what: 'request' | 'answer') => Hold
  readonly stop: () => Promise<void>
}

export type Hold = { readonly reached: Promise<void>; readonly release: () => void }

type Call = { readonly id?: number; readonly method: string; readonly params?: readonly unknown[] }
type Held = {
  readonly method: string
  readonly what: 'request' | 'answer'
  readonly tell: () => void
  readonly released: Promise<void>
}

/** Starts a proxy in front of a node of this machine. */
export async function startChainProxy(rpcUrl: string): Promise<ChainProxy> {
  const sent: string[] = []
  const bodies: string[] = []
  let down = false
  let held: Held | undefined
  let refused: readonly string[] = []

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return void response.writeHead(204, headers).end()
    if (down) return void response.writeHead(503, headers).end()
    const body = await text(request)
    bodies.push(body)
    const calls = [JSON.parse(body)].flat() as Call[]
    for (const { method, params } of calls)
      if (method === 'eth_sendRawTransaction') sent.push(`${params?.[0]}`)
    await waitIfHeld('request', calls)
    // What somebody asked who is gone by now is not passed on.
    if (request.socket.destroyed) return
    if (calls.length === 1 && calls.some(({ method }) => refused.includes(method))) {
      const error = { code: -32_601, message: 'the method does not exist' }
      return void response
        .writeHead(200, headers)
        .end(JSON.stringify({ jsonrpc: '2.0', id: calls[0]?.id, error }))
    }
    const passedOn = await fetch(rpcUrl, { method: 'POST', headers, body })
    const answered = await passedOn.text()
    await waitIfHeld('answer', calls)
    response.writeHead(passedOn.status, headers).end(answered)
  }

  async function waitIfHeld(what: Held['what'], calls: readonly Call[]): Promise<void> {
    if (held?.what !== what || !calls.some(({ method }) => method === held?.method)) return
    held.tell()
    await held.released
  }

  const server = createServer((request, response) => void answer(request, response))
  const { port, stop } = await listen(server, '127.0.0.1')
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    bodies,
    setDown: (next) => {
      down = next
    },
    refuse: (...methods) => {
      refused = methods
    },
    hold(method, what) {
      const reached = createSignal()
      const released = createSignal()
      held = { method, what, tell: reached.give, released: released.given }
      const release = () => {
        held = undefined
        released.give()
      }
      return { reached: reached.given, release }
    },
    async stop() {
      held = undefined
      await stop()
    },
  }
}

const headers = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type',
  'content-type': 'application/json',
}

function createSignal(): { given: Promise<void>; give: () => void } {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}
