import { type Address, createTestClient, type Hex, http, publicActions, walletActions } from 'viem'
import { expect, inject } from 'vitest'
import { defineDevnetChain, getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { fetchMinedReceipt } from '../../../devnet/fetchMinedReceipt.ts'
import type { SignatureExplanation } from '../../../src/protocol/explanation.ts'
import { createMemoryBrowser } from '../../background/support/memoryBrowser.ts'
import { approveNext, connectSite, createTestWallet, openPage } from '../../background/support/testWallet.ts'

/** Index of the account that uses what the person signed; the node holds its key. */
export const otherIndex = 6
/** More than any call needs. */
const GAS = 5_000_000n

/** A call that somebody makes; `value` in wei. */
export type Call = { readonly to: Address; readonly data: Hex; readonly value?: bigint }

/** What the wallet said of typed data before it signed it, and its signature. */
export type Signed = { readonly review: SignatureExplanation; readonly json: string; readonly signature: Hex }

/** A wallet on the devnet with a site connected to it, and somebody who uses what the site is given. */
export type Stage = Awaited<ReturnType<typeof createStage>>

export async function createStage() {
  const rpcUrl = inject('rpcUrl')
  const client = createTestClient({
    mode: 'anvil',
    chain: defineDevnetChain(rpcUrl),
    transport: http(rpcUrl, { retryCount: 0 }),
    cacheTime: 0,
  })
    .extend(publicActions)
    .extend(walletActions)
  const { screen, worker } = await createTestWallet(createMemoryBrowser((url, init) => fetch(url, init)))
  await screen.run('setRpcUrls', { chainId: 'eip155:31337' as never, rpcUrls: [rpcUrl] })
  const page = openPage(worker)
  const [me] = (await connectSite(screen, page)) as [Address]
  const { timestamp } = await client.getBlock()

  /** @returns whether it went through */
  async function send(from: Address, { to, data, value = 0n }: Call): Promise<boolean> {
    const hash = await client.sendTransaction({ account: from, to, data, value, gas: GAS })
    return (await fetchMinedReceipt(client, hash)).status === 'success'
  }

  return {
    client,
    me: me.toLowerCase() as Address,
    other: getDevnetAccount(otherIndex).address.toLowerCase() as Address,
    /** An hour from now, in seconds since 1970. */
    soon: timestamp + 3_600n,

    /** The site asks, the person looks and approves, the site has the signature. */
    async sign(typed: object): Promise<Signed> {
      const json = JSON.stringify(typed, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
      const asked = page.ask('eth_signTypedData_v4', [me, json])
      const { review } = await screen.nextApproval()
      await approveNext(screen)
      return { review: review as SignatureExplanation, json, signature: (await asked) as Hex }
    },

    send,
    /** Sends calls one after the other until one fails. @returns whether all went through */
    async sendAll(from: Address, calls: readonly Call[]): Promise<boolean> {
      for (const call of calls) {
        if (!(await send(from, call))) return false
      }
      return true
    },
    /** Sends calls that a test begins with. */
    async prepare(from: Address, ...calls: readonly Call[]): Promise<void> {
      for (const call of calls) expect(await send(from, call), call.data).toBe(true)
    },
    /** Does something and takes it all back. */
    async undo<Result>(act: () => Promise<Result>): Promise<Result> {
      const id = await client.snapshot()
      try {
        return await act()
      } finally {
        await client.revert({ id })
      }
    },
  }
}
