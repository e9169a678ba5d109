import { encodeFunctionData, erc20Abi, parseAbi, parseUnits } from 'viem'
import { expect, inject } from 'vitest'
import { connectAs } from '../../../devnet/chain.ts'
import { createGatedFetch } from '../../support/gatedFetch.ts'
import { createMemoryBrowser } from '../../support/memoryBrowser.ts'
import {
  approveNext,
  connectSite,
  createTestWallet,
  openPage,
  type TestPage,
  type TestScreen,
} from '../../support/testWallet.ts'

const { usdc, dai, uniswapV2Router } = inject('deployments')

/** The first account of the known phrase, by its own key. */
export const chain = connectAs(0)
export const me = chain.account.address.toLowerCase() as `0x${string}`
export const TOGETHER = { way: 'together', speed: 'normal' }
export const APART = { way: 'apart', speed: 'normal' }

const routerAbi = parseAbi([
  'function swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)',
])
export const amount = parseUnits('100', 6)
export const approve = {
  to: usdc,
  data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [uniswapV2Router, amount] }),
}
const args = [amount, 1n, [usdc, dai], me, 4_000_000_000n] as const
export const swap = {
  to: uniswapV2Router,
  data: encodeFunctionData({ abi: routerAbi, functionName: 'swapExactTokensForTokens', args }),
}
/** Reverts, whatever came before. */
export const failing = {
  to: usdc,
  data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [dai, 10n ** 30n] }),
}

export type Status = {
  status: number
  atomic: boolean
  receipts?: {
    status: string
    transactionHash: `0x${string}`
    logs: { address: string; topics: string[] }[]
  }[]
}

/** A site that is connected to the devnet, and what it can ask about batches. */
export async function openBatchSite(terms: { limits?: readonly object[] } = {}) {
  const gate = createGatedFetch()
  const browser = createMemoryBrowser(gate.fetch)
  const wallet = await createTestWallet(browser)
  await wallet.screen.run('setRpcUrls', { chainId: 'eip155:31337' as never, rpcUrls: [inject('rpcUrl')] })
  const page = openPage(wallet.worker)
  await connectSite(wallet.screen, page, 'eip155:31337', terms)
  return { ...wallet, browser, gate, page }
}

export function sendCalls(page: TestPage, calls: readonly object[], given: object = {}) {
  const batch = { version: '2.0.0', chainId: '0x7a69', atomicRequired: false, calls, ...given }
  return page.ask('wallet_sendCalls', [batch]) as Promise<{ id: string }>
}

export function readStatus(page: TestPage, id: string) {
  return page.ask('wallet_getCallsStatus', [id]) as Promise<Status>
}

/** Asks, approves in a way, and gives the batch's id. */
export async function sendAndApprove(
  { page, screen }: { page: TestPage; screen: TestScreen },
  calls: readonly object[],
  { choice = TOGETHER, ...given }: { choice?: typeof TOGETHER } & Record<string, unknown> = {},
): Promise<string> {
  const asked = sendCalls(page, calls, given)
  await approveNext(screen, choice)
  return (await asked).id
}

/** Lets time go by until the batch is no longer on its way. */
export async function settle(
  { page, worker }: { page: TestPage; worker: { passTime(durationMs: number): void } },
  id: string,
): Promise<Status> {
  let status: Status | undefined
  await expect
    .poll(
      async () => {
        worker.passTime(3_000)
        status = await readStatus(page, id)
        return status.status
      },
      { timeout: 30_000 },
    )
    .not.toBe(100)
  if (!status) throw new Error('It was read')
  return status
}

export function tokenBalance(token: `0x${string}`): Promise<bigint> {
  return chain.readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [me] })
}

export const countSent = () => chain.getTransactionCount({ address: me })
