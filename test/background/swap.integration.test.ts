import { parseEther, parseUnits, toHex } from 'viem'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { devnet } from '../../src/chains/networks/devnet.ts'
import { createRpc } from '../../src/chains/rpc/createRpc.ts'
import { evmChainId, nativeAssetId, tokenAssetId } from '../../src/protocol/ids.ts'
import { toAmount } from '../../src/protocol/primitives.ts'
import { createMemoryBrowser } from './support/memoryBrowser.ts'
import { approveNext, createTestWallet } from './support/testWallet.ts'

const chainId = evmChainId(31337)
const NORMAL = { speed: 'normal' }

async function swapper() {
  const browser = createMemoryBrowser(globalThis.fetch)
  // The chain's own time decides whether a swap is too late.
  browser.nowMs = Date.now()
  const wallet = await createTestWallet(browser)
  await wallet.screen.run('setRpcUrls', { chainId, rpcUrls: [inject('rpcUrl')] })
  const usdc = tokenAssetId(chainId, 'erc20', inject('deployments').usdc)
  const request = {
    accountId: wallet.accountId,
    payAssetId: usdc,
    receiveAssetId: nativeAssetId(chainId),
    amount: toAmount(parseUnits('50', 6)),
    slippageBps: 50,
  }
  return { ...wallet, usdc, request }
}

/** Others' tests use the account too: it must own enough to begin with. */
beforeAll(async () => {
  const rpc = createRpc({ chain: { ...devnet, rpcUrls: [inject('rpcUrl')] } })
  await rpc.request('anvil_setBalance', [
    '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266',
    toHex(parseEther('1000')),
  ])
})

describe('a swap in the wallet', () => {
  it('offers every venue, the best first, each with its worst case', async () => {
    const { screen, request } = await swapper()
    const { quotes } = await screen.run('quoteSwap', request)
    expect(new Set(quotes.map(({ venueName }) => venueName)).size).toBeGreaterThan(1)
    const amounts = quotes.map(({ amountOut }) => BigInt(amountOut))
    expect(amounts).toEqual([...amounts].sort((a, b) => (a < b ? 1 : -1)))
    for (const { amountOut, minimumReceived } of quotes) {
      expect(BigInt(minimumReceived)).toBe(BigInt(amountOut) - (BigInt(amountOut) * 50n) / 10_000n)
    }
  })

  it('asks for leave first, then swaps: exactly what is paid, no less than the worst case', async () => {
    const { screen, worker, request } = await swapper()
    const [best] = (await screen.run('quoteSwap', request)).quotes
    const quoteId = best?.id ?? ''
    const settled = () =>
      expect
        .poll(() => {
          worker.passTime(1_500)
          return screen.view().activity[0]?.state
        })
        .toBe('confirmed')

    const first = await screen.run('proposeSwap', { ...request, quoteId })
    expect(first.step).toBe('allow')
    await approveNext(screen, NORMAL)
    await settled()
    const second = await screen.run('proposeSwap', { ...request, quoteId })
    expect(second.step).toBe('swap')
    await approveNext(screen, NORMAL)
    await settled()

    const [row] = screen.view().activity
    const change = (symbol: string) => row?.received?.find(({ asset }) => asset.symbol === symbol)?.amount
    expect(row?.intent?.type).toBe('swap')
    expect(change('USDC')).toBe((-parseUnits('50', 6)).toString())
    expect(BigInt(change('ETH') ?? 0)).toBeGreaterThanOrEqual(BigInt(best?.minimumReceived ?? 0))
  })

  it.each([
    [
      'one token for itself',
      (request: Request) => ({ ...request, receiveAssetId: request.payAssetId }),
      'cannotSwap',
    ],
    ['nothing', (request: Request) => ({ ...request, amount: toAmount(0n) }), 'cannotSwap'],
    ['an unknown token', (request: Request) => ({ ...request, payAssetId: unknown }), 'unknownAsset'],
  ])('refuses to swap %s', async (_, change, reason) => {
    const { screen, request } = await swapper()
    await expect(screen.run('quoteSwap', change(request))).rejects.toMatchObject({ reason })
  })

  it('refuses an offer that is not there', async () => {
    const { screen, request } = await swapper()
    await expect(screen.run('proposeSwap', { ...request, quoteId: 'nowhere' })).rejects.toMatchObject({
      reason: 'offerGone',
    })
  })
})

type Request = Awaited<ReturnType<typeof swapper>>['request']
const unknown = tokenAssetId(chainId, 'erc20', `0x${'12'.repeat(20)}`)
