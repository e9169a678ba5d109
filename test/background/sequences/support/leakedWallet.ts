import { createTestClient, http, parseEther, publicActions, toHex, walletActions } from 'viem'
import { inject, vi } from 'vitest'
import { defineDevnetChain, getDevnetAccount } from '../../../../devnet/devnetChain.ts'
import { itemsAbi, nftAbi, tokenAbi } from '../../../../devnet/seed/abis.ts'
import { seedRisks } from '../../../../devnet/seed/seedRisks.ts'
import { evmChainId } from '../../../../src/protocol/ids.ts'
import type { Sequence } from '../../../../src/protocol/sequence.ts'
import { createGatedFetch } from '../../support/gatedFetch.ts'
import { createMemoryBrowser, type Worker } from '../../support/memoryBrowser.ts'
import { approveNext, createTestWallet, type TestScreen } from '../../support/testWallet.ts'

export const chainId = evmChainId(31337)
/** The first account of the wallet whose phrase leaked: the phrase is the devnet's own. */
export const leaked = getDevnetAccount(0)

/** What a test sees of the chain, and how it acts on it as the leaked account. */
export const chain = createTestClient({
  mode: 'anvil',
  account: leaked,
  chain: defineDevnetChain(inject('rpcUrl')),
  transport: http(inject('rpcUrl')),
  pollingInterval: 20,
})
  .extend(publicActions)
  .extend(walletActions)

/** A wallet of the leaked phrase, whose Devnet is the shared chain, with a second wallet beside it to flee to. */
export async function createLeakedWallet() {
  const gate = createGatedFetch()
  const browser = createMemoryBrowser(gate.fetch)
  const wallet = await createTestWallet(browser)
  await wallet.screen.run('setRpcUrls', { chainId, rpcUrls: [inject('rpcUrl')] })
  // The audit log may be sealing its head at this very moment, and the browser in memory has no lock: it is tried again.
  const { accountId: safeId } = await vi.waitFor(
    () => wallet.screen.run('createAnotherWallet', { wordCount: 12 }),
    { timeout: 20_000, interval: 200 },
  )
  const walletId = wallet.screen.view().accounts[0]?.walletId ?? ''
  return { ...wallet, gate, browser, safeId, walletId, safe: safeId.slice(-42) as `0x${string}` }
}

export type LeakedWallet = Awaited<ReturnType<typeof createLeakedWallet>>

/** Gives the leaked account everything that can be at risk. */
export async function seedEverything(): Promise<void> {
  const network = { rpcUrl: inject('rpcUrl'), deployments: inject('deployments') }
  await seedRisks(network, leaked, { allowances: true, nfts: true, delegation: true })
}

/** Searches the account's whole history, as the screen does. */
export async function searchAll({ screen, accountId }: Pick<LeakedWallet, 'screen' | 'accountId'>) {
  const place = { accountId, chainId }
  let allowances = await screen.run('searchAllowances', place)
  while (!allowances.search.isComplete) allowances = await screen.run('searchAllowances', place)
  let assets = await screen.run('searchAssets', place)
  while (!assets.search.isComplete) assets = await screen.run('searchAssets', place)
  return { allowances: allowances.allowances, assets: assets.assets }
}

/** Drafts the rescue and approves it. */
export async function beginRescue({ screen, walletId, safeId }: LeakedWallet): Promise<void> {
  await screen.run('proposeRescue', { walletId, recipientId: safeId, chainIds: [chainId], revoke: true })
  await approveNext(screen)
}

/** Lets time pass until the sequence is over. */
export async function finish({ screen, worker }: { screen: TestScreen; worker: Worker }): Promise<Sequence> {
  return vi.waitFor(
    () => {
      worker.passTime(3_000)
      const [sequence] = screen.view().sequences
      if (sequence?.state !== 'done')
        throw new Error(
          `It is not over: ${JSON.stringify(sequence?.entries.map(({ state, problem }) => [state, problem]))}`,
        )
      return sequence
    },
    { timeout: 30_000, interval: 150 },
  )
}

export const tokenBalance = (token: `0x${string}`, owner: `0x${string}`) =>
  chain.readContract({ address: token, abi: tokenAbi, functionName: 'balanceOf', args: [owner] })
export const itemBalance = (owner: `0x${string}`, id: bigint) =>
  chain.readContract({
    address: inject('deployments').items,
    abi: itemsAbi,
    functionName: 'balanceOf',
    args: [owner, id],
  })
export const ownerOf = (tokenId: bigint) =>
  chain.readContract({
    address: inject('deployments').nft,
    abi: nftAbi,
    functionName: 'ownerOf',
    args: [tokenId],
  })
export const setEther = (address: `0x${string}`, ether: string) =>
  chain.request({ method: 'anvil_setBalance' as never, params: [address, toHex(parseEther(ether))] as never })
