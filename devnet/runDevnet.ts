import { startDapp } from './dapp/startDapp.ts'
import { type Deployments, deploymentsPath, writeDeployments } from './deployments.ts'
import { startDevnet } from './startDevnet.ts'

/** The devnet with the demo dApp beside it. */
export type RunningDevnet = {
  readonly rpcUrl: string
  readonly dappUrl: string
  readonly deployments: Deployments
  readonly stop: () => Promise<void>
}

/**
 * Starts the devnet and the demo dApp on the ports of `DEVNET_PORT` and `DAPP_PORT` (8545 and 8546 by default), and
 * writes the addresses to `devnet/deployments.json`.
 *
 * @param log is told each step as it begins
 * @throws Error with what to do, if a port is taken or no port
 */
export async function runDevnet(log: (line: string) => void): Promise<RunningDevnet> {
  const port = readPort('DEVNET_PORT', 8545)
  const dappPort = readPort('DAPP_PORT', 8546)
  const devnet = await startDevnet({ port, log })
  try {
    await writeDeployments(devnet.deployments)
    log('Building the demo dApp')
    const dapp = await startDapp({ port: dappPort, rpcUrl: devnet.rpcUrl, deployments: devnet.deployments })
    log(`Devnet:    ${devnet.rpcUrl}, chain 31337`)
    log(`Demo dApp: ${dapp.url}`)
    log(`Addresses: ${deploymentsPath}`)
    const stop = async () => {
      await Promise.all([dapp.stop(), devnet.stop()])
    }
    return { rpcUrl: devnet.rpcUrl, dappUrl: dapp.url, deployments: devnet.deployments, stop }
  } catch (error) {
    await devnet.stop()
    throw error
  }
}

function readPort(variable: string, fallback: number): number {
  const text = process.env[variable]
  if (!text) return fallback
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Error(`${variable} is ${text}, which is no port: give a number from 1 to 65535`)
}
