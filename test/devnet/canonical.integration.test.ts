import {
  decodeFunctionResult,
  domainSeparator,
  encodeFunctionData,
  erc20Abi,
  maxUint160,
  maxUint256,
  multicall3Abi,
  parseAbi,
  parseUnits,
} from 'viem'
import { expect, inject, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { connectAs } from './chain.ts'

const { usdc, multicall3, permit2 } = inject('deployments')
const client = connectAs(3)
const permit2Domain = { name: 'Permit2', chainId: 31337, verifyingContract: permit2 } as const
const permit2Abi = parseAbi([
  'function DOMAIN_SEPARATOR() view returns (bytes32)',
  'struct PermitDetails { address token; uint160 amount; uint48 expiration; uint48 nonce; }',
  'struct PermitSingle { PermitDetails details; address spender; uint256 sigDeadline; }',
  'function permit(address owner, PermitSingle permitSingle, bytes signature)',
  'function transferFrom(address from, address to, uint160 amount, address token)',
])

test('Multicall3 answers several calls at once', async () => {
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'symbol' })
  const calls = [
    { target: usdc, allowFailure: false, callData: data },
    { target: permit2, allowFailure: true, callData: data },
  ] as const
  const [symbol, failed] = await client.readContract({
    address: multicall3,
    abi: multicall3Abi,
    functionName: 'aggregate3',
    args: [calls],
  })
  expect(symbol?.success).toBe(true)
  expect(
    decodeFunctionResult({ abi: erc20Abi, functionName: 'symbol', data: symbol?.returnData ?? '0x' }),
  ).toBe('USDC')
  expect(failed?.success).toBe(false)
})

test('Permit2 signs for this chain, not for the one its code was taken from', async () => {
  const onChain = await client.readContract({
    address: permit2,
    abi: permit2Abi,
    functionName: 'DOMAIN_SEPARATOR',
  })
  expect(onChain).toBe(domainSeparator({ domain: permit2Domain }))
})

test('a Permit2 signature lets its spender move tokens', async () => {
  const owner = client.account.address
  const spender = connectAs(2)
  const amount = parseUnits('5', 6)
  await client.waitForTransactionReceipt({
    hash: await client.writeContract({
      address: usdc,
      abi: erc20Abi,
      functionName: 'approve',
      args: [permit2, maxUint256],
    }),
  })
  const details = { token: usdc, amount: maxUint160, expiration: 2 ** 48 - 1, nonce: 0 }
  const message = { details, spender: spender.account.address, sigDeadline: maxUint256 }
  const signature = await client.signTypedData({
    domain: permit2Domain,
    types: {
      PermitDetails: [
        { name: 'token', type: 'address' },
        { name: 'amount', type: 'uint160' },
        { name: 'expiration', type: 'uint48' },
        { name: 'nonce', type: 'uint48' },
      ],
      PermitSingle: [
        { name: 'details', type: 'PermitDetails' },
        { name: 'spender', type: 'address' },
        { name: 'sigDeadline', type: 'uint256' },
      ],
    },
    primaryType: 'PermitSingle',
    message,
  })
  const permit = await spender.writeContract({
    address: permit2,
    abi: permit2Abi,
    functionName: 'permit',
    args: [owner, message, signature],
  })
  await spender.waitForTransactionReceipt({ hash: permit })

  // Another account than the owner receives, so that the balance shows who paid.
  const to = getDevnetAccount(7).address
  const before = await readUsdc(to)
  const move = await spender.writeContract({
    address: permit2,
    abi: permit2Abi,
    functionName: 'transferFrom',
    args: [owner, to, amount, usdc],
  })
  await spender.waitForTransactionReceipt({ hash: move })
  expect((await readUsdc(to)) - before).toBe(amount)
})

function readUsdc(address: `0x${string}`): Promise<bigint> {
  return client.readContract({ address: usdc, abi: erc20Abi, functionName: 'balanceOf', args: [address] })
}
