import { expect } from 'vitest'
import { startAnvil } from '../../../devnet/anvil/startAnvil.ts'
import { findFreePort } from '../../../devnet/findFreePort.ts'
import { devnet } from '../../../src/chains/networks/devnet.ts'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'
import { createGatedFetch, type GatedFetch } from './gatedFetch.ts'
import { createMemoryBrowser, type Worker } from './memoryBrowser.ts'
import { connectSite, createTestWallet, openPage, type TestScreen } from './testWallet.ts'

/**
 * Starts a chain of its own, for tests that stop its miner or take its blocks back.
 *
 * @param args what else the node is to be, as on its command line
 * @param chainNumber which chain it says it is
 */
export async function startOwnChain(args: readonly string[] = [], chainNumber = 31337) {
  const anvil = await startAnvil(await findFreePort(), args)
  const chainId = evmChainId(chainNumber)
  const rpcOf = (id: typeof chainId) => createRpc({ chain: { ...devnet, id, rpcUrls: [anvil.rpcUrl] } })
  if (chainNumber !== 31337) await rpcOf(devnet.id).request('anvil_setChainId', [chainNumber])
  const ask = (method: string, params: unknown[] = []) => rpcOf(chainId).request(method, params)

  /** A wallet that reaches this chain, with a site connected to it. */
  async function connect() {
    const gate = createGatedFetch()
    const browser = createMemoryBrowser(gate.fetch)
    const wallet = await createTestWallet(browser)
    await wallet.screen.run('setRpcUrls', { chainId, rpcUrls: [anvil.rpcUrl] })
    const page = openPage(wallet.worker)
    const [from] = (await connectSite(wallet.screen, page, chainId)) as [string]
    return { gate, browser, ...wallet, page, from }
  }

  return {
    rpcUrl: anvil.rpcUrl,
    ask,
    mine: (blocks = 1) => ask('anvil_mine', [`0x${blocks.toString(16)}`]),
    connect,
    stop: anvil.stop,
  }
}

/** The signed transactions that a wallet gave to its nodes, each once, in the order in which they were first given. */
export function listRaws({ sent }: GatedFetch): string[] {
  const raws = sent.filter(({ method }) => method === 'eth_sendRawTransaction').map(({ params }) => params[0])
  return [...new Set(raws as string[])]
}

/** Lets the wallet look again and again until its list says this, the newest row first. */
export async function expectStates(
  { worker, screen }: { readonly worker: Worker; readonly screen: TestScreen },
  states: readonly Activity['state'][],
): Promise<readonly Activity[]> {
  await expect
    .poll(() => lookAgain({ worker, screen }).map(({ state }) => state), { timeout: 15_000 })
    .toEqual(states)
  return screen.view().activity
}

/**
 * Lets the wallet look once more at what it sent. While a real node is asked, the wallet's clock stands still: it would run
 * out for an answer that took a moment.
 */
export function lookAgain({ worker, screen }: { readonly worker: Worker; readonly screen: TestScreen }) {
  if (worker.countInFlight() === 0) worker.passTime(1_500)
  return screen.view().activity
}
