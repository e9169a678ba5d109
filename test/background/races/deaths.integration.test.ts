import { keccak256 } from 'viem'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startOwnChain } from '../support/ownChain.ts'
import type { Request } from './support/dieAt.ts'
import { eachDeath } from './support/eachDeath.ts'
import { prepareWorlds, type World } from './support/raceWorld.ts'
import type { Asked } from './support/sitePage.ts'

const { usdc } = inject('deployments')
const NORMAL = { speed: 'normal' }

/** Of a chain that the wallet does not know. */
const STRANGE_CHAIN = 424_242

let enter: (seed: number) => Promise<World>
let strange: Awaited<ReturnType<typeof startOwnChain>>
beforeAll(async () => {
  enter = await prepareWorlds({ 'eip155:31337': inject('rpcUrl') })
  strange = await startOwnChain([], STRANGE_CHAIN)
}, 300_000)
afterAll(() => strange.stop())

const addressOf = ({ accounts }: World) => accounts[0]?.slice(-42) as `0x${string}`

const kinds: Record<
  string,
  { ask: (world: World) => Request; check: (world: World, asked: Asked) => unknown }
> = {
  transaction: {
    ask: (world) => ({
      method: 'eth_sendTransaction',
      params: [{ from: addressOf(world), to: addressOf(world), value: '0x1' }],
      choice: NORMAL,
    }),
    check: async ({ raws }, { result }) => {
      await expect.poll(() => [...raws].map((raw) => keccak256(raw))).toEqual([result])
    },
  },
  calls: {
    ask: (world) => {
      const calls = [{ to: addressOf(world), value: '0x1' }]
      const batch = { version: '2.0.0', chainId: '0x7a69', atomicRequired: false, calls }
      return { method: 'wallet_sendCalls', params: [batch], choice: { way: 'together', ...NORMAL } }
    },
    check: async ({ raws }, { result }) => {
      expect(result).toHaveProperty('id')
      await expect.poll(() => raws.size).toBe(1)
    },
  },
  watchAsset: {
    ask: () => ({
      method: 'wallet_watchAsset',
      params: { type: 'ERC20', options: { address: usdc } } as never,
    }),
    check: (_, { result }) => expect(result).toBe(true),
  },
  addChain: {
    ask: () => {
      const chainId = `0x${STRANGE_CHAIN.toString(16)}`
      const nativeCurrency = { name: 'Strange', symbol: 'STR', decimals: 18 }
      const chain = { chainId, chainName: 'Strange', nativeCurrency, rpcUrls: [strange.rpcUrl] }
      return { method: 'wallet_addEthereumChain', params: [chain] }
    },
    check: (world, { result }) => {
      expect(result).toBeNull()
      const chains = world.lives.browser.local.dump().chains as { value: { added: { id: string }[] } }
      expect(chains.value.added.map(({ id }) => id)).toEqual([`eip155:${STRANGE_CHAIN}`])
      expect(world.raws.size).toBe(0)
    },
  },
}

describe('A14: the worker dies at each of the things it does for a request that needs the chain', () => {
  test.each(Object.entries(kinds))(
    '%s: there is one window, one reply and one signed payload all the same',
    async (_, { ask, check }) => {
      const deaths = await eachDeath({
        enter,
        ask,
        check: async (world, asked) => void (await check(world, asked)),
        // One after the other: they share the accounts of one chain.
        atOnce: 1,
      })
      expect(deaths).toBeGreaterThan(10)
    },
    600_000,
  )
})
