import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { assertPortFree } from '../assertPortFree.ts'
import { devnetChainNumber, devnetMnemonic } from '../devnetChain.ts'
import { findAnvil } from './findAnvil.ts'

const startLimitMs = 15_000

/**
 * Starts an empty local chain that mines a block for each transaction.
 *
 * @param args what else the node is to be, as on its command line
 * @returns its JSON-RPC address, and `stop`, which resolves when the process is gone
 * @throws Error if the port is taken or the node does not answer in time
 */
export async function startAnvil(
  port: number,
  args: readonly string[] = [],
): Promise<{ rpcUrl: string; stop: () => Promise<void> }> {
  await assertPortFree(port, 'DEVNET_PORT')
  const rpcUrl = `http://127.0.0.1:${port}`
  const anvil = spawn(
    findAnvil(),
    [
      ...['--port', `${port}`, '--chain-id', `${devnetChainNumber}`],
      ...['--mnemonic', devnetMnemonic, '--silent', ...args],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const killWithParent = () => anvil.kill('SIGKILL')
  process.once('exit', killWithParent)

  const stop = async () => {
    process.off('exit', killWithParent)
    if (hasEnded(anvil)) return
    anvil.kill('SIGTERM')
    await once(anvil, 'exit')
  }
  try {
    await waitUntilAnswering(rpcUrl, anvil)
  } catch (error) {
    await stop()
    throw error
  }
  return { rpcUrl, stop }
}

async function waitUntilAnswering(rpcUrl: string, anvil: ChildProcess): Promise<void> {
  let complaint = ''
  anvil.stderr?.on('data', (chunk) => {
    complaint += chunk
  })
  const deadline = performance.now() + startLimitMs
  while (performance.now() < deadline) {
    if (hasEnded(anvil)) throw new Error(`anvil ended before it answered: ${complaint.trim()}`)
    if (await answers(rpcUrl)) return
    await sleep(25)
  }
  throw new Error(`anvil did not answer within ${startLimitMs / 1000} s`)
}

async function answers(rpcUrl: string): Promise<boolean> {
  try {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] })
    const response = await fetch(rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    return response.ok
  } catch {
    return false
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
