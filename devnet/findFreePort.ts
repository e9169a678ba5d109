import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** @returns a port of this machine that nobody uses at the moment, for tests that run beside a devnet */
export async function findFreePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
