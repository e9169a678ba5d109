import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A node between the wallet and the devnet, with faults on demand. */
export type ChainProxy = {
  readonly url: string
  /** The signed transactions that reached it, in order, whether or not they were passed on. */
  readonly sent: readonly string[]
  /** From now on it answers nobody, or everybody again. */
  readonly setDown: (down: boolean) => void
  /** Keeps what asks for this method waiting until the returned function is called; `reached` tells when one does. */
  readonly hold: (method: string) => { readonly reached: Promise<void>; readonly release: () => void }
  readonly stop: () => Promise<void>
}

type Call = { readonly method: string; readonly params?: readonly unknown[] }
type Held = { readonly method: string; readonly tell: () => void; readonly released: Promise<void> }

/** Starts a proxy in front of a node of this machine. */
export async function startChainProxy(rpcUrl: string): Promise<ChainProxy> {
  const sent: string[] = []
  let down = false
  let held: Held | undefined

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return void response.writeHead(204, headers).end()
    if (down) return void response.writeHead(503, headers).end()
    const body = await text(request)
    const calls = [JSON.parse(body)].flat() as Call[]
    for (const { method, params } of calls)
      if (method === 'eth_sendRawTransaction') sent.push(`${params?.[0]}`)
    if (held && calls.some(({ method }) => method === held?.method)) {
      held.tell()
      await held.released
      // Who asked and went away is not answered, and what it asked is not done.
      if (response.destroyed || request.socket.destroyed) return
    }
    const passedOn = await fetch(rpcUrl, { method: 'POST', headers, body })
    response.writeHead(passedOn.status, headers).end(await passedOn.text())
  }

  const server = createServer((request, response) => void answer(request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    setDown: (next) => {
      down = next
    },
    hold(method) {
      const reached = createSignal()
      const released = createSignal()
      held = { method, tell: reached.give, released: released.given }
      const release = () => {
        held = undefined
        released.give()
      }
      return { reached: reached.given, release }
    },
    async stop() {
      held = undefined
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
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
