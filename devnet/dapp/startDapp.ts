import { createServer } from 'node:http'
import { assertPortFree } from '../assertPortFree.ts'
import type { Deployments } from '../deployments.ts'
import { buildPage } from './buildPage.ts'
import { type Content, createResponder } from './createResponder.ts'

/** A running demo dApp. */
export type Dapp = { readonly url: string; readonly stop: () => Promise<void> }

/**
 * Builds the demo dApp and serves it on this machine, with the headers a careful dApp sends.
 *
 * @param options `rpcUrl` and `deployments` of the devnet it trades on
 * @throws Error with what to do, if the port is taken
 */
export async function startDapp(options: {
  port: number
  rpcUrl: string
  deployments: Deployments
}): Promise<Dapp> {
  const { port, rpcUrl, deployments } = options
  await assertPortFree(port, 'DAPP_PORT')
  const url = `http://127.0.0.1:${port}`
  const files = new Map<string, Content>(await buildPage())
  files.set('/deployments.json', json(deployments))
  files.set('/network.json', json({ rpcUrl, mirrorUrl: `${url}/mirror` }))

  const server = createServer(createResponder({ files, rpcUrl }))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
  return { url, stop }
}

function json(value: unknown): Content {
  return { type: 'application/json', body: JSON.stringify(value) }
}
