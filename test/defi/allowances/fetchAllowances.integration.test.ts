import { encodeFunctionData, parseAbi } from 'viem'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { nftAbi, tokenAbi } from '../../../devnet/seed/abis.ts'
import { seedRisks, THIEF } from '../../../devnet/seed/seedRisks.ts'
import { scanLogs } from '../../../src/chains/logs/scanLogs.ts'
import { fetchBlockNumber } from '../../../src/chains/transactions/fetchBlockNumber.ts'
import { allowanceFilters } from '../../../src/defi/allowances/allowanceEvents.ts'
import { encodeRevocations } from '../../../src/defi/allowances/encodeRevocations.ts'
import { fetchAllowances } from '../../../src/defi/allowances/fetchAllowances.ts'
import { readGrants } from '../../../src/defi/allowances/readGrants.ts'
import { evmAccountId } from '../../../src/protocol/ids.ts'
import type { Address } from '../../../src/protocol/primitives.ts'
import { connectAs as connectViem } from '../../devnet/chain.ts'
import { connectAs } from '../../inspect/support/devnet.ts'

const deployments = inject('deployments')
const { usdc, dai, weth, nft, items, permit2, simple7702Account } = deployments
const { uniswapV2Router, uniswapV3Router } = deployments
const account = getDevnetAccount(2)
const accountId = evmAccountId(account.address)
const owner = account.address.toLowerCase() as Address
const wallet = connectAs(2)

beforeAll(async () => {
  const chain = { rpcUrl: inject('rpcUrl'), deployments }
  await seedRisks(chain, account, { allowances: true, nfts: true, delegation: true })
})

async function look() {
  const { rpc } = wallet
  const newest = Number(await fetchBlockNumber(rpc))
  const filters = allowanceFilters(owner)
  const { logs } = await scanLogs(rpc, { filters, progress: undefined, newest, maxCalls: 50 })
  const traces = readGrants({ grants: [], outflows: [] }, logs, new Set())
  return fetchAllowances(wallet.createContext(), { accountId, traces })
}

const lower = (address: string) => address.toLowerCase()

const FRIEND = `0x${'f1'.repeat(20)}` as const
const abi = parseAbi([
  'function transfer(address to, uint256 value) returns (bool)',
  'function transferFrom(address from, address to, uint256 value) returns (bool)',
  'function swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline) returns (uint256[])',
])
const move = { address: usdc, abi, functionName: 'transferFrom' } as const
const approve = { address: usdc, abi: tokenAbi, functionName: 'approve' } as const

describe('fetchAllowances', () => {
  it('finds every kind of allowance and the delegation, with what is at risk now', async () => {
    const found = await look()
    const summary = found.map(({ kind, asset, spender, unlimited, atRisk }) => ({
      kind,
      asset: asset?.address,
      spender: spender.address,
      unlimited,
      atRisk,
    }))
    const tenThousand = (decimals: number) => `${10_000n * 10n ** BigInt(decimals)}`
    expect(summary).toEqual(
      expect.arrayContaining([
        {
          kind: 'delegation',
          asset: undefined,
          spender: lower(simple7702Account),
          unlimited: true,
          atRisk: undefined,
        },
        { kind: 'token', asset: lower(usdc), spender: THIEF, unlimited: true, atRisk: tenThousand(6) },
        { kind: 'token', asset: lower(dai), spender: THIEF, unlimited: false, atRisk: `${5n * 10n ** 18n}` },
        {
          kind: 'token',
          asset: lower(dai),
          spender: lower(permit2),
          unlimited: true,
          atRisk: tenThousand(18),
        },
        {
          kind: 'permit2',
          asset: lower(dai),
          spender: lower(uniswapV3Router),
          unlimited: true,
          atRisk: tenThousand(18),
        },
        { kind: 'collection', asset: lower(nft), spender: THIEF, unlimited: true, atRisk: '2' },
        { kind: 'collection', asset: lower(items), spender: THIEF, unlimited: true, atRisk: undefined },
      ]),
    )
    expect(found).toHaveLength(7)
    expect(found.every(({ kind, grantedAtMs }) => kind === 'delegation' || grantedAtMs)).toBe(true)
  })

  it('names the spenders that the wallet knows, and tells accounts from contracts', async () => {
    const found = await look()
    const spenderOf = (id: string) => found.find((one) => one.id === id)?.spender
    expect(spenderOf(`token:${lower(dai)}:${lower(permit2)}`)).toMatchObject({
      name: 'Permit2',
      kind: 'contract',
    })
    expect(spenderOf(`permit2:${lower(dai)}:${lower(uniswapV3Router)}`)?.name).toMatch(/Uniswap/)
    expect(spenderOf(`token:${lower(usdc)}:${THIEF}`)).toEqual({ address: THIEF, kind: 'account' })
  })

  it('says when an allowance was used: what left for the spender itself', async () => {
    const spender = connectViem(1)
    await mined(
      connectViem(2).writeContract({
        address: usdc,
        abi: tokenAbi,
        functionName: 'approve',
        args: [spender.account.address, 100n],
      }),
    )
    const args = [account.address, spender.account.address, 40n] as const
    await mined(spender.writeContract({ ...move, args }))
    const used = (await look()).find(({ spender: by }) => by.address === lower(spender.account.address))
    expect(used).toMatchObject({ amount: '60', atRisk: '60' })
    expect(used?.lastUsedAtMs).toBeGreaterThan(0)
  })

  it('says when an allowance was used: a call by the spender, whoever got what left', async () => {
    const used = await useBy(async (spender) => {
      await mined(spender.writeContract({ ...move, args: [account.address, FRIEND, 40n] }))
      return spender.account.address
    })
    expect(used).toMatchObject({ amount: '60', lastUsedAtMs: used?.at })
  })

  it('says when an allowance was used: a call of the spender by the owner', async () => {
    const router = lower(uniswapV2Router) as Address
    const used = await useBy(async () => {
      const owned = connectViem(2)
      await mined(owned.writeContract({ ...approve, args: [router, 1_000_000n] }))
      const args = [400_000n, 0n, [usdc, weth], account.address, 2n ** 64n] as const
      await mined(
        owned.writeContract({ address: router, abi, functionName: 'swapExactTokensForTokens', args }),
      )
      return router
    })
    expect(used).toMatchObject({ amount: '600000', lastUsedAtMs: used?.at })
  })

  it('takes what the owner sends, to the spender too, for no use of an allowance', async () => {
    const used = await useBy(async (spender) => {
      const owned = connectViem(2)
      const transfer = { address: usdc, abi, functionName: 'transfer' } as const
      await mined(owned.writeContract({ ...transfer, args: [spender.account.address, 7n] }))
      await mined(owned.writeContract({ ...transfer, args: [FRIEND, 7n] }))
      return spender.account.address
    })
    expect(used).toMatchObject({ amount: '100' })
    expect(used).not.toHaveProperty('lastUsedAtMs')
  })

  it('is not blinded by a contract that burns the gas of the others', async () => {
    const burner = await deploy('5b600056')
    const { rpc } = wallet
    const context = wallet.createContext({ tokens: [] })
    const seen = { block: 1 } as const
    const grants = [burner, lower(usdc) as Address].map((token) => ({
      kind: 'token' as const,
      token,
      spender: THIEF as Address,
      ...seen,
    }))
    const found = await fetchAllowances({ ...context, rpc }, { accountId, traces: { grants, outflows: [] } })
    expect(found.map(({ asset }) => asset?.address)).toContain(lower(usdc))
  })

  it('takes each back by the transaction made for it, and finds nothing any more', async () => {
    const revocations = encodeRevocations(await look())
    expect(revocations[0]?.allowances[0]?.kind).toBe('delegation')
    for (const { transaction } of revocations) {
      const { delegate, to, data } = transaction
      if (delegate) {
        const client = connectViem(2)
        const authorization = await client.signAuthorization({
          contractAddress: delegate,
          executor: 'self',
        })
        const hash = await client.sendTransaction({
          to: account.address,
          authorizationList: [authorization],
        })
        await client.waitForTransactionReceipt({ hash })
      } else await wallet.send({ ...(to && { to }), data })
    }
    expect(await look()).toEqual([])
  })

  it('reads leave for a single NFT, and its end', async () => {
    const tokenId = await connectViem(2).readContract({
      address: nft,
      abi: nftAbi,
      functionName: 'totalSupply',
    })
    const data = encodeFunctionData({ abi: nftAbi, functionName: 'approve', args: [THIEF, tokenId] })
    await wallet.send({ to: nft, data })
    const [found] = await look()
    expect(found).toMatchObject({ kind: 'nft', atRisk: '1', spender: { address: THIEF } })
    const [revocation] = encodeRevocations(found ? [found] : [])
    await wallet.send({ to: nft, data: revocation?.transaction.data ?? '0x' })
    expect(await look()).toEqual([])
  })
})

/** What was sent is read back once it is in a block. */
async function mined(sent: Promise<`0x${string}`>): Promise<void> {
  await connectViem(2).waitForTransactionReceipt({ hash: await sent })
}

/**
 * Lets a spender move 100 units that nobody moved yet, and takes everything back.
 *
 * @param act what is done then; it says whose allowance is asked for
 * @returns that allowance, and when the newest block was made, in ms
 */
async function useBy(act: (spender: ReturnType<typeof connectViem>) => Promise<string>) {
  const spender = connectViem(3)
  const snapshot = await spender.snapshot()
  try {
    await mined(connectViem(2).writeContract({ ...approve, args: [spender.account.address, 100n] }))
    await spender.increaseTime({ seconds: 500 })
    const by = lower(await act(spender))
    const { timestamp } = await spender.getBlock()
    const found = (await look()).find(
      ({ asset, spender: one }) => one.address === by && asset?.address === lower(usdc),
    )
    return found && { ...found, at: Number(timestamp) * 1000 }
  } finally {
    await spender.revert({ id: snapshot })
  }
}

/** Puts code on the chain as it is. */
async function deploy(code: string): Promise<Address> {
  const client = connectViem(2)
  const address = '0x00000000000000000000000000000000000b0b0b' as const
  await client.setCode({ address, bytecode: `0x${code}` })
  return address
}
