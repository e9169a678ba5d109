import {
  type Address,
  concat,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  numberToHex,
  parseAbi,
  parseGwei,
} from 'viem'
import { expect, inject, it } from 'vitest'
import type { AssetRef } from '../../../src/inspect/assets/assetRef.ts'
import { readHeldCall } from '../../../src/inspect/signature/heldCall.ts'
import { flattenCalls } from '../../../src/inspect/steps.ts'
import { parseTypedData } from '../../../src/protocol/typedData/parseTypedData.ts'
import { createTypedData } from '../support/typedData.ts'
import { readBalance } from './readBalance.ts'
import { createStage } from './stage.ts'

const abi = parseAbi([
  'struct Call { address target; uint256 value; bytes data; }',
  'function executeBatch(Call[] calls)',
  'struct PackedUserOperation { address sender; uint256 nonce; bytes initCode; bytes callData; bytes32 accountGasLimits; uint256 preVerificationGas; bytes32 gasFees; bytes paymasterAndData; bytes signature; }',
  'function handleOps(PackedUserOperation[] ops, address beneficiary)',
  'function getNonce(address sender, uint192 key) view returns (uint256)',
])
const PackedUserOperation = [
  ...['address sender', 'uint256 nonce', 'bytes initCode', 'bytes callData', 'bytes32 accountGasLimits'],
  ...['uint256 preVerificationGas', 'bytes32 gasFees', 'bytes paymasterAndData'],
]
const receiver: Address = '0xf41e5d0000000000000000000000000000f41e5d'
const pack = (high: bigint, low: bigint): Hex =>
  concat([numberToHex(high, { size: 16 }), numberToHex(low, { size: 16 })])

it('an operation of an account that is a contract, once signed, moves what was said of it to the smallest unit', async () => {
  const stage = await createStage()
  const { me, other, client } = stage
  const { entryPoint, simple7702Account, usdc } = inject('deployments')
  await client.setCode({ address: me, bytecode: concat(['0xef0100', simple7702Account]) })
  const args = [receiver, 1_234_567n] as const
  const calls = [
    { target: usdc, value: 0n, data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args }) },
    { target: receiver, value: 333_333_333_333_333_331n, data: '0x' as Hex },
  ]
  const nonce = { address: entryPoint, abi, functionName: 'getNonce', args: [me, 0n] } as const
  const operation = {
    sender: me,
    nonce: await client.readContract(nonce),
    initCode: '0x' as Hex,
    callData: encodeFunctionData({ abi, functionName: 'executeBatch', args: [calls] }),
    accountGasLimits: pack(500_000n, 500_000n),
    preVerificationGas: 100_000n,
    gasFees: pack(parseGwei('1'), parseGwei('50')),
    paymasterAndData: '0x' as Hex,
  }
  const { review, json, signature } = await stage.sign(
    createTypedData({
      domain: { name: 'ERC4337', version: '1', chainId: 31337, verifyingContract: entryPoint },
      ...{ primaryType: 'PackedUserOperation', types: { PackedUserOperation }, message: operation },
    }),
  )
  expect(review.sentences.join(' ')).toMatch(/Send 1\.23457 USDC.*Send 0\.333334 ETH/)
  const held = readHeldCall(parseTypedData(json), 'eip155:31337') ?? expect.fail()
  const said = flattenCalls(held.decoded).flatMap(({ decoded }) =>
    decoded.type === 'transfer' ? [decoded] : [],
  )
  expect(said.map(({ amount }) => amount)).toEqual([1_234_567n, 333_333_333_333_333_331n])

  const read = (owner: Address) =>
    Promise.all(said.map(({ asset }: { asset: AssetRef }) => readBalance(stage, asset, owner)))
  const [theirs, mine] = [await read(receiver), await read(me)]
  const ops = [{ ...operation, signature }]
  const handIn = {
    to: entryPoint,
    data: encodeFunctionData({ abi, functionName: 'handleOps', args: [ops, other] }),
  }
  expect(await stage.send(other, handIn)).toBe(true)
  expect(await stage.send(other, handIn), 'again').toBe(false)
  const got = (await read(receiver)).map((amount, index) => amount - (theirs[index] ?? 0n))
  expect(got).toEqual(said.map(({ amount }) => amount))
  expect((mine[0] ?? 0n) - ((await read(me))[0] ?? 0n)).toBe(said[0]?.amount)
}, 60_000)
