import { encodeFunctionData, erc20Abi, erc721Abi, parseAbi, parseSignature, toHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileContract } from '../../../devnet/deploy/compileContract.ts'
import { deployNft } from '../../../devnet/deploy/deployNft.ts'
import { deployPermit2 } from '../../../devnet/deploy/deployPermit2.ts'
import { deployTokens } from '../../../devnet/deploy/deployTokens.ts'
import { createDeployer, type Deployer } from '../../../devnet/deployer.ts'
import { devnetChainNumber, getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { permitTypes } from '../../../devnet/permitTypes.ts'
import { describePromise } from '../../../src/popup/activity/describePromise.ts'
import { expectStates, startOwnChain } from '../support/ownChain.ts'
import { approveNext, startWallet } from '../support/testWallet.ts'
import { sendToEnd } from './support/sendToEnd.ts'

type Address = `0x${string}`

const twoFacedAbi = parseAbi([
  'function approve(address spender, uint256 amount)',
  'function claim(address operator)',
  'function handOn(address to, bytes data)',
  'function handOnEither(address to, bytes tried, bytes mined)',
])
const permitAbi = parseAbi([
  'function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
])
const permit2Abi = parseAbi([
  'struct Details { address token; uint160 amount; uint48 expiration; uint48 nonce; }',
  'struct PermitSingle { Details details; address spender; uint256 sigDeadline; }',
  'function permit(address owner, PermitSingle permit, bytes signature)',
])
const nftAbi = [...erc721Abi, ...parseAbi(['function mint(address to) returns (uint256)'])] as const
const signer = getDevnetAccount(0)
const me = signer.address
const spender: Address = `0x${'5e'.repeat(20)}`
const deadline = 4_000_000_000n
const MORE = 'It is done, but lets others take more than was said. See the activity.'

let chain: Awaited<ReturnType<typeof startOwnChain>>
let deployer: Deployer
let twoFaced: Address
let usdc: Address
let nft: Address
let permit2: Address
beforeAll(async () => {
  const artifact = await compileContract('DevnetTwoFaced')
  chain = await startOwnChain()
  deployer = createDeployer(chain.rpcUrl)
  twoFaced = await deployer.deploy(artifact)
  usdc = (await deployTokens(deployer)).usdc
  nft = await deployNft(deployer)
  permit2 = await deployPermit2(deployer)
}, 60_000)
afterAll(() => chain.stop())

const callTwoFaced = (call: Parameters<typeof encodeFunctionData<typeof twoFacedAbi>>[0]) =>
  sendToEnd(chain, { to: twoFaced, data: encodeFunctionData(call) })

/** Has the contract hand a call on, which it does in a block only. */
const handOn = (to: Address, data: Address) =>
  callTwoFaced({ abi: twoFacedAbi, functionName: 'handOn', args: [to, data] })

/** Signs leave for the spender to move tokens (EIP-2612). @returns the call that hands it in */
async function signPermit(value: bigint): Promise<Address> {
  const signature = await signer.signTypedData({
    domain: { name: 'USD Coin', version: '1', chainId: devnetChainNumber, verifyingContract: usdc },
    primaryType: 'Permit',
    types: permitTypes,
    message: { owner: me, spender, value, nonce: 0n, deadline },
  })
  const { r, s, yParity } = parseSignature(signature)
  return encodeFunctionData({
    abi: permitAbi,
    functionName: 'permit',
    args: [me, spender, value, deadline, 27 + yParity, r, s],
  })
}

/** Signs leave that Permit2 passes on. @returns the call that hands it in */
async function signPermit2(
  amount: bigint,
  { to = spender, expiration = 4_000_000_000 }: { to?: Address; expiration?: number } = {},
): Promise<Address> {
  const message = {
    details: { token: usdc, amount, expiration, nonce: 0 },
    spender: to,
    sigDeadline: deadline,
  }
  const signature = await signer.signTypedData({
    domain: { name: 'Permit2', chainId: devnetChainNumber, verifyingContract: permit2 },
    primaryType: 'PermitSingle',
    types: {
      PermitSingle: [
        { name: 'details', type: 'PermitDetails' },
        { name: 'spender', type: 'address' },
        { name: 'sigDeadline', type: 'uint256' },
      ],
      PermitDetails: [
        { name: 'token', type: 'address' },
        { name: 'amount', type: 'uint160' },
        { name: 'expiration', type: 'uint48' },
        { name: 'nonce', type: 'uint48' },
      ],
    },
    message,
  })
  return encodeFunctionData({ abi: permit2Abi, functionName: 'permit', args: [me, message, signature] })
}

describe('a contract that lets others take more in the block than when it was tried out', () => {
  it('is told of where more may be taken than was said, though its event says what was said', async () => {
    const { row, simulation, notice } = await callTwoFaced({
      abi: twoFacedAbi,
      functionName: 'approve',
      args: [spender, 5n],
    })
    expect(simulation).toMatchObject({ complete: true, allowanceChanges: [{ amount: '5' }] })
    expect(row.promisedAllowances).toEqual([{ key: `${twoFaced} ${spender}`.toLowerCase(), amount: '5' }])
    expect(row.excessAllowances).toMatchObject([
      { asset: { type: 'erc20' }, spender: { address: spender }, promised: '5', unlimited: true },
    ])
    expect(describePromise(row)).toBe('lets others take more than was said')
    expect(notice?.message).toBe(MORE)
  })

  it('is told of where it makes an operator of whom nothing was said', async () => {
    const { row, simulation, notice } = await callTwoFaced({
      abi: twoFacedAbi,
      functionName: 'claim',
      args: [spender],
    })
    expect(simulation).toMatchObject({ complete: true, allowanceChanges: [] })
    expect(row.excessAllowances).toMatchObject([
      { asset: { type: 'erc721' }, spender: { address: spender }, promised: '0' },
    ])
    expect(notice?.message).toBe(MORE)
  })

  it('is told of where it hands in a permit that was signed before', async () => {
    const { row, simulation } = await handOn(usdc, await signPermit(7_000_000n))
    expect(simulation).toMatchObject({ complete: true, allowanceChanges: [] })
    expect(row.excessAllowances).toMatchObject([
      { asset: { symbol: 'USDC' }, amount: '7000000', unlimited: false, promised: '0' },
    ])
  })

  it('is told of where it has Permit2 pass something on', async () => {
    const { row } = await handOn(permit2, await signPermit2(9_000_000n))
    expect(row.excessAllowances).toMatchObject([
      { asset: { symbol: 'USDC' }, amount: '9000000', throughPermit2: true, promised: '0' },
    ])
  })

  it('is told of where an operator gives an item away to be taken', async () => {
    await deployer.send({ to: nft, abi: nftAbi, name: 'mint', args: [me] })
    const operate = encodeFunctionData({
      abi: nftAbi,
      functionName: 'setApprovalForAll',
      args: [twoFaced, true],
    })
    const operated = await sendToEnd(chain, { to: nft, data: operate })
    expect(operated.row).toMatchObject({
      promisedAllowances: [{ key: `${nft}/* ${twoFaced}`.toLowerCase() }],
    })
    expect(operated.row.excessAllowances).toBeUndefined()
    const give = encodeFunctionData({ abi: nftAbi, functionName: 'approve', args: [spender, 1n] })
    const { row } = await handOn(nft, give)
    expect(row.excessAllowances).toMatchObject([
      { asset: { type: 'erc721', tokenId: '1' }, spender: { address: spender }, promised: '0' },
    ])
  })

  it('is not mistaken for one that keeps its word', async () => {
    const give = (amount: bigint) =>
      encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [twoFaced, amount] })
    for (const amount of [3n, 2n ** 256n - 1n, 0n]) {
      const { row, notice } = await sendToEnd(chain, { to: usdc, data: give(amount), value: toHex(0) })
      expect(row.promisedAllowances?.map((said) => said.amount)).toEqual([`${amount}`])
      expect(row.excessAllowances).toBeUndefined()
      expect(notice?.message).toBe('It is done.')
    }
  })
})

describe('an allowance that Permit2 passes on', () => {
  const later: Address = `0x${'6f'.repeat(20)}`
  const day = 86_400
  const soon = Math.floor(Date.now() / 1_000) + 30 * day

  /** Has a permit for one end handed in where it is tried out, and one for another end in the block. */
  async function handOnEither(to: Address, expirations: readonly [tried: number, mined: number]) {
    const [tried, mined] = await Promise.all(
      expirations.map((expiration) => signPermit2(5_000_000n, { to, expiration })),
    )
    if (!tried || !mined) throw new Error('Both are signed')
    return callTwoFaced({ abi: twoFacedAbi, functionName: 'handOnEither', args: [permit2, tried, mined] })
  }

  it('is told of where it ends later than was said', async () => {
    const { row, simulation, notice } = await handOnEither(later, [soon, soon + 300 * day])
    expect(simulation).toMatchObject({
      complete: true,
      allowanceChanges: [{ amount: '5000000', throughPermit2: true, endsAtMs: soon * 1_000 }],
    })
    expect(row.excessAllowances).toMatchObject([
      {
        amount: '5000000',
        promised: '5000000',
        endsAtMs: (soon + 300 * day) * 1_000,
        promisedEndsAtMs: soon * 1_000,
      },
    ])
    expect(notice?.message).toBe(MORE)
  })

  it('is not told of where it ends sooner, or in the same hour', async () => {
    for (const [digits, mined] of [
      ['61', soon - day],
      ['62', soon + 1_800],
    ] as const) {
      const { row, simulation } = await handOnEither(`0x${digits.repeat(20)}`, [soon, mined])
      expect(simulation).toMatchObject({ allowanceChanges: [{ endsAtMs: soon * 1_000 }] })
      expect(row.promisedAllowances).toMatchObject([{ endsAtMs: soon * 1_000 }])
      expect(row.excessAllowances).toBeUndefined()
    }
  })
})

describe('a transaction that was signed before allowances were written down', () => {
  it('is read and followed to its end, and not said to let others take more', async () => {
    const wallet = await chain.connect()
    await chain.ask('evm_setAutomine', [false])
    try {
      const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, 11n] })
      wallet.page.send('eth_sendTransaction', [{ from: wallet.from, to: usdc, data }])
      await approveNext(wallet.screen, { speed: 'normal' })
      await expectStates(wallet, ['pending'])
      wallet.worker.kill()
      const { local } = wallet.browser
      const { activity, outbox } = local.dump() as Record<string, { value: Kept[] }>
      for (const row of [
        ...(activity?.value ?? []),
        ...(outbox?.value.map((entry) => entry.activity) ?? []),
      ]) {
        expect(row?.promisedAllowances).toHaveLength(1)
        delete row?.promisedAllowances
      }
      await local.set({ activity, outbox })
      const next = await startWallet(wallet.browser)
      await expect.poll(() => next.screen.view().status).toBe('unlocked')
      await next.screen.run('noteActivity', {})
      await chain.mine()
      const [row] = await expectStates(next, ['confirmed'])
      expect(row).toMatchObject({ promisedInFull: true })
      expect(row?.excessAllowances).toBeUndefined()
      expect(wallet.browser.notices.at(-1)?.message).toBe('It is done.')
    } finally {
      await chain.ask('evm_setAutomine', [true])
    }
  })
})

type Kept = { promisedAllowances?: unknown; activity?: Kept }
