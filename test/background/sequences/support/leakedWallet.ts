import { createTestClient, http, publicActions, walletActions } from 'viem'
import { inject, vi } from 'vitest'
import { defineDevnetChain, getDevnetAccount } from '../../../../devnet/devnetChain.ts'
import { seedRisks } from '../../../../devnet/seed/seedRisks.ts'
import { type AccountId, evmChainId } from '../../../../src/protocol/ids.ts'
import type { Sequence } from '../../../../src/protocol/sequence.ts'
import type { Worker } from '../../support/memoryBrowser.ts'
import type { TestScreen } from '../../support/testWallet.ts'

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

/** Gives the leaked account everything that can be at risk. */
export async function seedEverything(): Promise<void> {
  const network = { rpcUrl: inject('rpcUrl'), deployments: inject('deployments') }
  await seedRisks(network, leaked, { allowances: true, nfts: true, delegation: true })
}

/** Searches the account's whole history, as the screen does. */
export async function searchAll({ screen, accountId }: { screen: TestScreen; accountId: AccountId }) {
  const place = { accountId, chainId }
  let allowances = await screen.run('searchAllowances', place)
  while (!allowances.search.isComplete) allowances = await screen.run('searchAllowances', place)
  let assets = await screen.run('searchAssets', place)
  while (!assets.search.isComplete) assets = await screen.run('searchAssets', place)
  return { allowances: allowances.allowances, assets: assets.assets }
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
