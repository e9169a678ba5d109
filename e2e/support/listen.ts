import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that was begun: its port, and what ends it with every connection that is open. */
export type Listening = { readonly port: number; readonly stop: () => Promise<void> }

/** Has a server of a test listen at a free port. @param host left out, it is every name of this machine */
export async function listen(server: Server, host?: '127.0.0.1'): Promise<Listening> {
  await once(server.listen(0, host), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
