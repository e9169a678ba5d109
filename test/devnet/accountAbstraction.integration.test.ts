import { encodeFunctionData, erc20Abi, parseAbi, parseUnits } from 'viem'
import { expect, inject, test } from 'vitest'
import { connectAs } from './chain.ts'

const { usdc, dai, items, entryPoint, simple7702Account } = inject('deployments')
const client = connectAs(4)
const accountAbi = parseAbi([
  'function entryPoint() view returns (address)',
  'struct Call { address target; uint256 value; bytes data; }',
  'function executeBatch(Call[] calls)',
])
const entryPointAbi = parseAbi([
  'function senderCreator() view returns (address)',
  'function getNonce(address sender, uint192 key) view returns (uint256)',
])

test('the account implementation trusts the EntryPoint that stands here', async () => {
  const trusted = await client.readContract({
    address: simple7702Account,
    abi: accountAbi,
    functionName: 'entryPoint',
  })
  expect(trusted).toBe(entryPoint)
})

test('the EntryPoint answers, and what its constructor created is there', async () => {
  const creator = await client.readContract({
    address: entryPoint,
    abi: entryPointAbi,
    functionName: 'senderCreator',
  })
  expect((await client.getCode({ address: creator }))?.length).toBeGreaterThan(2)
  const args = [client.account.address, 0n] as const
  expect(
    await client.readContract({ address: entryPoint, abi: entryPointAbi, functionName: 'getNonce', args }),
  ).toBe(0n)
})

test('an account that delegates does two things in one transaction, and is plain again afterwards', async () => {
  const address = client.account.address
  const approve = (token: `0x${string}`) => ({
    target: token,
    value: 0n,
    data: encodeFunctionData({
      abi: erc20Abi,
      functionName: 'approve',
      args: [entryPoint, parseUnits('1', 6)],
    }),
  })
  const authorization = await client.signAuthorization({
    contractAddress: simple7702Account,
    executor: 'self',
  })
  await client.waitForTransactionReceipt({
    hash: await client.writeContract({
      address,
      abi: accountAbi,
      functionName: 'executeBatch',
      args: [[approve(usdc), approve(dai)]],
      authorizationList: [authorization],
    }),
  })
  const args = [address, entryPoint] as const
  for (const token of [usdc, dai]) {
    const allowed = await client.readContract({
      address: token,
      abi: erc20Abi,
      functionName: 'allowance',
      args,
    })
    expect(allowed).toBe(parseUnits('1', 6))
  }
  expect(await client.getCode({ address })).toBe(`0xef0100${simple7702Account.slice(2).toLowerCase()}`)
  const end = await client.signAuthorization({
    contractAddress: '0x0000000000000000000000000000000000000000',
    executor: 'self',
  })
  await client.waitForTransactionReceipt({
    hash: await client.sendTransaction({ to: address, authorizationList: [end] }),
  })
  expect(await client.getCode({ address })).toBeUndefined()
})

test('ERC-1155 items are minted, one kind or several, and move', async () => {
  const abi = parseAbi([
    'function mint(address to, uint256 id, uint256 value)',
    'function mintBatch(address to, uint256[] ids, uint256[] values)',
    'function balanceOf(address owner, uint256 id) view returns (uint256)',
    'function safeTransferFrom(address from, address to, uint256 id, uint256 value, bytes data)',
  ])
  const owner = client.account.address
  const other = connectAs(3).account.address
  const mine = (id: bigint) =>
    client.readContract({ address: items, abi, functionName: 'balanceOf', args: [owner, id] })
  const wait = async (hash: Promise<`0x${string}`>) => client.waitForTransactionReceipt({ hash: await hash })
  await wait(client.writeContract({ address: items, abi, functionName: 'mint', args: [owner, 7n, 5n] }))
  const batch = [owner, [7n, 8n], [1n, 2n]] as const
  await wait(client.writeContract({ address: items, abi, functionName: 'mintBatch', args: batch }))
  const move = [owner, other, 7n, 4n, '0x'] as const
  await wait(client.writeContract({ address: items, abi, functionName: 'safeTransferFrom', args: move }))
  expect([await mine(7n), await mine(8n)]).toEqual([2n, 2n])
})
