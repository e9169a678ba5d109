import {
  encodeAbiParameters,
  encodePacked,
  erc20Abi,
  maxUint256,
  parseAbi,
  parseEther,
  parseUnits,
} from 'viem'
import { expect, inject, it } from 'vitest'
import { universalRouters } from '../../src/defi/uniswapV3/universalRouters.ts'
import { connectAs } from './chain.ts'

const { usdc, weth, universalRouter, safe, aavePool, aaveTokenUsdc, aaveDebtUsdc, ...safes } =
  inject('deployments')
const client = connectAs(4)
const me = client.account.address

const routerAbi = parseAbi(['function execute(bytes commands, bytes[] inputs, uint256 deadline) payable'])
const safeAbi = parseAbi([
  'function VERSION() view returns (string)',
  'function getOwners() view returns (address[])',
])
const poolAbi = parseAbi([
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
])

async function balanceOf(token: `0x${string}`): Promise<bigint> {
  return client.readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [me] })
}

it('the Universal Router swaps, and the wallet knows it by its address', async () => {
  expect(universalRouters.flatMap((versions) => Object.values(versions))).toContain(
    universalRouter.toLowerCase(),
  )
  const before = await balanceOf(usdc)
  const value = parseEther('1')
  const wrap = encodeAbiParameters(
    [{ type: 'address' }, { type: 'uint256' }],
    ['0x0000000000000000000000000000000000000002', value],
  )
  const path = encodePacked(['address', 'uint24', 'address'], [weth, 500, usdc])
  const swap = encodeAbiParameters(
    [{ type: 'address' }, { type: 'uint256' }, { type: 'uint256' }, { type: 'bytes' }, { type: 'bool' }],
    [me, value, 0n, path, false],
  )
  await client.waitForTransactionReceipt({
    hash: await client.writeContract({
      address: universalRouter,
      abi: routerAbi,
      functionName: 'execute',
      args: ['0x0b00', [wrap, swap], maxUint256],
      value,
    }),
  })
  expect((await balanceOf(usdc)) - before).toBeGreaterThan(parseUnits('2900', 6))
})

it('the Safe is of version 1.5.0, its lists of calls stand where they do on every chain', async () => {
  const contract = { address: safe, abi: safeAbi } as const
  expect(await client.readContract({ ...contract, functionName: 'VERSION' })).toBe('1.5.0')
  expect(await client.readContract({ ...contract, functionName: 'getOwners' })).toContain(me)
  expect([safes.safeMultiSend, safes.safeMultiSendCallOnly]).toEqual([
    '0x218543288004CD07832472D464648173c77D7eB7',
    '0xA83c336B20401Af773B6219BA5027174338D1836',
  ])
})

it('Aave takes USDC and lends on it', async () => {
  const amount = parseUnits('1000', 6)
  const send = async (hash: Promise<`0x${string}`>) => client.waitForTransactionReceipt({ hash: await hash })
  const pool = { address: aavePool, abi: poolAbi } as const
  await send(
    client.writeContract({ address: usdc, abi: erc20Abi, functionName: 'approve', args: [aavePool, amount] }),
  )
  await send(client.writeContract({ ...pool, functionName: 'supply', args: [usdc, amount, me, 0] }))
  expect(await balanceOf(aaveTokenUsdc)).toBeGreaterThanOrEqual(amount)
  const borrowed = parseUnits('100', 6)
  await send(client.writeContract({ ...pool, functionName: 'borrow', args: [usdc, borrowed, 2n, 0, me] }))
  expect(await balanceOf(aaveDebtUsdc)).toBeGreaterThanOrEqual(borrowed)
})
