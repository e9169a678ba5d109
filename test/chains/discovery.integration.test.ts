import { createWalletClient, http, parseAbi, publicActions } from 'viem'
import { foundry } from 'viem/chains'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { findUsedAddresses, type SearchPlace } from '../../src/chains/discovery/findUsedAddresses.ts'
import { devnet } from '../../src/chains/networks/devnet.ts'
import { createRpc } from '../../src/chains/rpc/createRpc.ts'
import { deriveHdAccounts } from '../../src/keyring/accounts/hd.ts'
import { derivationPatterns, fillPattern } from '../../src/protocol/derivation.ts'

const { usdc } = inject('deployments')
const rpc = createRpc({ chain: { ...devnet, rpcUrls: [inject('rpcUrl')] } })
const funder = createWalletClient({
  account: getDevnetAccount(5),
  chain: foundry,
  transport: http(inject('rpcUrl')),
}).extend(publicActions)
/** A phrase that nobody uses on the devnet: 16 bytes of its own. */
const secret = { entropy: 'd15c0fe7a11ce0ffeec0de0000000007', passphrase: 'discovery' }

function addressOf(pattern: string, index: number): `0x${string}` {
  const [account] = deriveHdAccounts(secret, [fillPattern(pattern, index)])
  if (!account) throw new Error('no account')
  return account.address
}

/** Runs a whole search. @returns the numbers of the accounts it found, and how many it looked at */
async function search(pattern: string) {
  const found: number[] = []
  let looked = 0
  let place: SearchPlace | undefined = { first: 0, unusedBefore: 0 }
  while (place) {
    const step = await findUsedAddresses(place, {
      rpcs: [rpc],
      derive: ({ first, count }) => {
        looked = first + count
        const paths = Array.from({ length: count }, (_, i) => fillPattern(pattern, first + i))
        return deriveHdAccounts(secret, paths).map(({ address }) => address)
      },
      tokensOf: () => [usdc as `0x${string}`],
    })
    found.push(...step.used.map(({ index }) => index))
    place = step.next
  }
  return { found, looked }
}

async function fund(to: `0x${string}`): Promise<void> {
  const hash = await funder.sendTransaction({ to, value: 1n })
  await funder.waitForTransactionReceipt({ hash })
}

const [own, ledgerLive, ledgerLegacy] = derivationPatterns.map(({ pattern }) => pattern)

describe('accounts are found by use on the chain', () => {
  beforeAll(async () => {
    for (const index of [0, 2, 21, 42]) await fund(addressOf(own ?? '', index))
    await fund(addressOf(ledgerLive ?? '', 1))
    await fund(addressOf(ledgerLegacy ?? '', 3))
    await fund(addressOf("m/44'/60'/0'/1/i", 4))
    const abi = parseAbi(['function mint(address to, uint256 value)'])
    const to = addressOf(ledgerLive ?? '', 5)
    const hash = await funder.writeContract({
      address: usdc as `0x${string}`,
      abi,
      functionName: 'mint',
      args: [to, 7n],
    })
    await funder.waitForTransactionReceipt({ hash })
  }, 60_000)

  test('over gaps of less than 20, and not beyond one of 20', async () => {
    // 42 comes after 20 unused ones: 22 to 41.
    expect((await search(own ?? '')).found).toEqual([0, 2, 21])
  })

  test('on the paths of Ledger Live, also by a token alone', async () => {
    // The first account of Ledger Live is on the same path as everybody’s first.
    expect((await search(ledgerLive ?? '')).found).toEqual([0, 1, 5])
  })

  test('on the paths of Ledger from before, and on a pattern of one’s own', async () => {
    expect((await search(ledgerLegacy ?? '')).found).toEqual([3])
    expect((await search("m/44'/60'/0'/1/i")).found).toEqual([4])
  })

  test('and where nothing was used, 20 are looked at', async () => {
    expect(await search("m/44'/60'/9'/9/i")).toEqual({ found: [], looked: 20 })
  })
})
