import { encodeErrorResult } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { estimateGas } from '../../../src/chains/fees/estimateGas.ts'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import { createStubRpc } from '../support/stubRpc.ts'

const from = `0x${'11'.repeat(20)}` as const
const to = `0x${'22'.repeat(20)}` as const

function estimate(answer: unknown) {
  return estimateGas(createStubRpc({ eth_estimateGas: answer }), { from, to, data: '0x01' })
}

function revert(errorName: 'Error' | 'Panic', argument: string | bigint): NodeRpcError {
  const type = errorName === 'Error' ? 'string' : 'uint256'
  const abi = [{ type: 'error', name: errorName, inputs: [{ type }] }] as const
  const data = encodeErrorResult({ abi: abi as never, errorName, args: [argument] } as never)
  return new NodeRpcError({ code: 3, message: 'execution reverted', data })
}

describe('estimateGas', () => {
  it('adds a fifth of head-room, and nothing to a plain transfer', async () => {
    expect(await estimate('0x186a0')).toBe(120_000n)
    expect(await estimate('0x5208')).toBe(21_000n)
  })

  it('says why the contract refuses, and gives no number', async () => {
    await expect(estimate(revert('Error', 'Too little received'))).rejects.toMatchObject({
      code: -32_003,
      reason: 'executionReverted',
      message: 'The transaction would fail: Too little received. Nothing was sent.',
    })
    await expect(estimate(revert('Panic', 0x11n))).rejects.toThrow('a number became too large or negative')
  })

  it('names a custom error by its selector, and stays silent without one', async () => {
    const custom = new NodeRpcError({ code: 3, message: 'execution reverted', data: '0xdeadbeef' })
    await expect(estimate(custom)).rejects.toThrow('error 0xdeadbeef')
    const bare = new NodeRpcError({ code: 3, message: 'execution reverted' })
    await expect(estimate(bare)).rejects.toThrow('The transaction would fail. Nothing was sent.')
  })

  it('C2: cleans and cuts the contract’s words', async () => {
    const error = await estimate(revert('Error', `a\u202e\u0000${'b'.repeat(1_000)}`)).catch((e: Error) => e)
    expect((error as Error).message).toMatch(/^The transaction would fail: ab{1,199}\. Nothing was sent\.$/)
  })

  it('tells missing money from a contract’s refusal', async () => {
    const error = new NodeRpcError({ code: -32_000, message: 'insufficient funds for transfer' })
    await expect(estimate(error)).rejects.toMatchObject({ code: -32_003, reason: 'insufficientFunds' })
  })

  const ODD = ['0x8000000000000000', '0x7fffffffffffffff', '0x2faf081']
  it.each(ODD)('C4: refuses %s gas where a block has no room for it', async (gas) => {
    const full = { eth_estimateGas: gas, eth_getBlockByNumber: { gasLimit: '0x2faf080' } }
    await expect(estimateGas(createStubRpc(full), { from, to })).rejects.toMatchObject({
      reason: 'absurdGas',
    })
    await expect(
      estimateGas(createStubRpc({ ...full, eth_getBlockByNumber: null }), { from, to }),
    ).rejects.toThrow('a block')
  })

  it('takes what chains that count in other units need, up to what a block has room for', async () => {
    const mantle = { eth_estimateGas: '0xbebc200', eth_getBlockByNumber: { gasLimit: '0x4000000000000' } }
    expect(await estimateGas(createStubRpc(mantle), { from, to })).toBe(240_000_000n)
    const tight = { ...mantle, eth_getBlockByNumber: { gasLimit: '0xbebc201' } }
    expect(await estimateGas(createStubRpc(tight), { from, to })).toBe(200_000_001n)
  })
})
