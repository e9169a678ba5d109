import { x25519 } from '@noble/curves/ed25519.js'
import { recoverMessageAddress, recoverTypedDataAddress } from 'viem'
import { beforeAll, describe, expect, test } from 'vitest'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { encryptFor } from '../support/encryptFor.ts'
import type { Request } from './support/dieAt.ts'
import { eachDeath } from './support/eachDeath.ts'
import { CHAINS, prepareWorlds, type World } from './support/raceWorld.ts'
import type { Asked } from './support/sitePage.ts'

let enter: (seed: number) => Promise<World>
beforeAll(async () => {
  enter = await prepareWorlds()
}, 300_000)

type Hex = `0x${string}`

const addressOf = ({ accounts }: World) => accounts[0]?.slice(-42) as Hex
const typed = {
  types: { EIP712Domain: [{ name: 'name', type: 'string' }], Note: [{ name: 'text', type: 'string' }] },
  primaryType: 'Note',
  domain: { name: 'Notes' },
  message: { text: 'hello' },
} as const

/** Of the first account of a world, which the devnet counts as 1. */
const publicKey = Buffer.from(
  x25519.getPublicKey(getDevnetAccount(1).getHdKey().privateKey ?? new Uint8Array()),
).toString('base64')

const kinds: Record<
  string,
  { ask: (world: World) => Request; check: (world: World, asked: Asked) => unknown }
> = {
  connect: {
    ask: (world) => ({
      method: 'wallet_requestPermissions',
      params: [{ eth_accounts: {} }],
      choice: { accounts: world.accounts.slice(1), chainId: CHAINS[0] },
    }),
    check: (_, { result }) =>
      expect(result).toContainEqual(expect.objectContaining({ parentCapability: 'eth_accounts' })),
  },
  message: {
    ask: (world) => ({ method: 'personal_sign', params: ['0x68656c6c6f', addressOf(world)] }),
    check: async (world, { result }) =>
      expect(
        (await recoverMessageAddress({ message: 'hello', signature: result as Hex })).toLowerCase(),
      ).toBe(addressOf(world)),
  },
  typedData: {
    ask: (world) => ({ method: 'eth_signTypedData_v4', params: [addressOf(world), typed] }),
    check: async (world, { result }) =>
      expect((await recoverTypedDataAddress({ ...typed, signature: result as Hex })).toLowerCase()).toBe(
        addressOf(world),
      ),
  },
  encryptionKey: {
    ask: (world) => ({ method: 'eth_getEncryptionPublicKey', params: [addressOf(world)] }),
    check: (_, { result }) => expect(result).toMatch(/^[\w+/]{43}=$/),
  },
  decrypt: {
    ask: (world) => ({ method: 'eth_decrypt', params: [encryptFor(publicKey, 'hello'), addressOf(world)] }),
    check: (_, { result }) => expect(result).toBe('hello'),
  },
  switchChain: {
    ask: () => ({ method: 'wallet_switchEthereumChain', params: [{ chainId: '0x2105' }] }),
    check: (_, { result }) => expect(result).toBeNull(),
  },
}

describe('A14: the worker dies at each of the things it does for a request', () => {
  test.each(Object.entries(kinds))(
    '%s: there is one window and one reply all the same',
    async (_, { ask, check }) => {
      const deaths = await eachDeath({
        enter,
        ask,
        check: async (world, asked) => void (await check(world, asked)),
        atOnce: 8,
      })
      expect(deaths).toBeGreaterThan(10)
    },
    300_000,
  )
})
