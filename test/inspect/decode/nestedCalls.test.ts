import fc from 'fast-check'
import {
  concat,
  encodeAbiParameters,
  encodeFunctionData,
  encodePacked,
  erc20Abi,
  type Hex,
  parseAbi,
  parseAbiParameters,
  size,
  zeroAddress,
  zeroHash,
} from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeTransaction } from '../../../src/inspect/decode/decodeTransaction.ts'
import { flattenCalls } from '../../../src/inspect/steps.ts'
import { createRequest, me, stranger, usdc as usdcText } from '../support/stubContext.ts'

const usdc: Hex = usdcText
const safe = `0x${'5a'.repeat(20)}` as const
const entryPoint = '0x4337084d9e255ff0702461cf8895ce9e3b5ff108'
const multiSend = '0x9641d764fc13c8b624c04430c7356c1c7c8102e2'
const approve = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [stranger, 7n] })
const transfer = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [stranger, 9n] })
const approval = { type: 'approve', spender: stranger, amount: 7n }
const payment = { type: 'transfer', recipient: stranger, amount: 9n }

const abi = parseAbi([
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 a, uint256 b, uint256 c, address d, address e, bytes signatures)',
  'function multiSend(bytes transactions)',
  'function executeBatch((address to, uint256 value, bytes data)[] calls)',
  'function execute(address to, uint256 value, bytes data)',
  'function execute(bytes32 mode, bytes executionData)',
  'function handleOps((address sender, uint256 nonce, bytes initCode, bytes callData, bytes32 limits, uint256 gas, bytes32 fees, bytes paymaster, bytes signature)[] ops, address beneficiary)',
  'function aggregate3((address target, bool allowFailure, bytes callData)[] calls)',
])

function decode(to: Hex, data: Hex) {
  return decodeTransaction(createRequest({ to, data }), { chainId: 'eip155:1', targetStandard: undefined })
}
function exec(to: Hex, data: Hex, operation = 0): Hex {
  const args = [to, 0n, data, operation, 0n, 0n, 0n, zeroAddress, zeroAddress, '0x'] as const
  return encodeFunctionData({ abi, functionName: 'execTransaction', args })
}
function pack(operation: number, to: Hex, data: Hex): Hex {
  return encodePacked(
    ['uint8', 'address', 'uint256', 'uint256', 'bytes'],
    [operation, to, 0n, BigInt(size(data)), data],
  )
}

describe('calls within calls', () => {
  it('a Safe’s transaction is the Safe’s own call', () => {
    expect(decode(safe, exec(usdc, approve))).toMatchObject({
      type: 'call',
      inner: [{ actor: safe, target: usdc, isDelegate: false, decoded: approval }],
    })
  })

  it('B8: operation 1 is told as code that runs as the Safe’s own', () => {
    expect(decode(safe, exec(stranger, '0x12345678', 1))).toMatchObject({
      inner: [{ target: stranger, isDelegate: true, decoded: { type: 'call', signature: undefined } }],
    })
  })

  it('what a Safe pays for being handed in is one more of its calls; nothing where it goes to whoever does that', () => {
    const paid = (token: Hex, receiver: Hex) => {
      const args = [usdc, 0n, approve, 0, 2n, 3n, 4n, token, receiver, '0x'] as const
      const data = encodeFunctionData({ abi, functionName: 'execTransaction', args })
      return flattenCalls(decode(safe, data)).slice(2)
    }
    const refund = { type: 'transfer', recipient: stranger, amount: 20n }
    expect(paid(usdc, stranger)).toMatchObject([{ actor: safe, decoded: refund }])
    expect(paid(zeroAddress, stranger)).toMatchObject([{ decoded: { ...refund, asset: { type: 'native' } } }])
    expect(paid(usdc, zeroAddress)).toEqual([])
  })

  it('a list of calls within a Safe’s transaction is read, each made by the Safe', () => {
    const list = concat([pack(0, usdc, approve), pack(0, usdc, transfer)])
    const send = encodeFunctionData({ abi, functionName: 'multiSend', args: [list] })
    expect(decode(safe, exec(multiSend, send, 1))).toMatchObject({
      inner: [
        {
          isDelegate: true,
          decoded: {
            inner: [
              { actor: safe, decoded: approval },
              { actor: safe, decoded: payment },
            ],
          },
        },
      ],
    })
  })

  it('a packed list that does not come out even is not half read', () => {
    const cut = pack(0, usdc, approve).slice(0, -2) as Hex
    const send = encodeFunctionData({ abi, functionName: 'multiSend', args: [cut] })
    expect(decode(multiSend, send)).toMatchObject({ type: 'call', selector: '0x8d80ff0a' })
    expect(decode(multiSend, send)).not.toHaveProperty('inner')
  })

  it('batches of accounts that are contracts (EIP-7821, ERC-4337) are made by the account', () => {
    const calls = [{ to: usdc, value: 0n, data: approve }] as const
    const batch = encodeFunctionData({ abi, functionName: 'executeBatch', args: [calls] })
    expect(decode(me, batch)).toMatchObject({ inner: [{ actor: me, decoded: approval }] })
    const mode = `0x0100000000007821000100${'0'.repeat(42)}` as const
    const list = `0x${batch.slice(10)}` as const
    const modal = encodeFunctionData({ abi, functionName: 'execute', args: [mode, list] })
    expect(decode(me, modal)).toMatchObject({ inner: [{ actor: me, target: usdc, decoded: approval }] })
    const one = encodeFunctionData({ abi, functionName: 'execute', args: [usdc, 0n, transfer] })
    expect(decode(me, one)).toMatchObject({ inner: [{ decoded: payment }] })
  })

  it('ERC-7579: the mode says when code is delegated to', () => {
    const mode = `0xff${'0'.repeat(62)}` as const
    const data = concat([stranger, '0x12345678'])
    const call = encodeFunctionData({ abi, functionName: 'execute', args: [mode, data] })
    expect(decode(me, call)).toMatchObject({ inner: [{ target: stranger, isDelegate: true }] })
  })

  it('operations handed to the EntryPoint are read down to what each account does', () => {
    const callData = encodeFunctionData({ abi, functionName: 'execute', args: [usdc, 0n, approve] })
    const word = `0x${'0'.repeat(64)}` as const
    const operation = {
      sender: safe,
      nonce: 0n,
      initCode: '0x',
      callData,
      limits: word,
      gas: 0n,
      fees: word,
      paymaster: '0x',
      signature: '0x',
    } as const
    const data = encodeFunctionData({ abi, functionName: 'handleOps', args: [[operation], me] })
    const steps = flattenCalls(decode(entryPoint, data))
    expect(steps.map(({ place, actor }) => ({ place, actor }))).toEqual([
      { place: [], actor: undefined },
      { place: [0], actor: entryPoint },
      { place: [0, 0], actor: safe },
    ])
    expect(steps[2]?.decoded).toMatchObject(approval)
  })

  it.each([
    ['0xc3077fa9', '(address, bytes)[]', [[usdc, approve]]],
    ['0x399542e9', 'bool, (address, bytes)[]', [false, [[usdc, approve]]]],
    ['0x374f435d', '(address, bytes, uint256, bool, bytes32)[]', [[[usdc, approve, 0n, false, zeroHash]]]],
  ])('a bundler, %s, makes the calls itself', (selector, types, values) => {
    const list = values.length === 1 && selector === '0xc3077fa9' ? [values] : values
    const data = concat([selector as Hex, encodeAbiParameters(parseAbiParameters(types), list as never)])
    expect(decode(stranger, data)).toMatchObject({
      inner: [{ actor: stranger, target: usdc, decoded: approval }],
    })
  })

  it('several at once, only after a block that is named (SwapRouter02), are each for the sender', () => {
    const values = [zeroHash, [approve, transfer]] as const
    const data = concat(['0x1f0464d1', encodeAbiParameters(parseAbiParameters('bytes32, bytes[]'), values)])
    expect(decode(usdc, data)).toMatchObject({
      inner: [
        { actor: me, decoded: approval },
        { actor: me, decoded: payment },
      ],
    })
  })

  it('Multicall3 makes the calls itself', () => {
    const calls = [{ target: usdc, allowFailure: true, callData: transfer }]
    const data = encodeFunctionData({ abi, functionName: 'aggregate3', args: [calls] })
    expect(decode(stranger, data)).toMatchObject({ inner: [{ actor: stranger, decoded: payment }] })
  })
})

describe('bounds', () => {
  it('what is nested too deep is shown as a call that is not known', () => {
    let data: Hex = approve
    for (let depth = 0; depth < 12; depth += 1) data = exec(safe, data)
    const steps = flattenCalls(decode(safe, data))
    expect(steps).toHaveLength(8)
    expect(steps.at(-1)?.decoded).toMatchObject({ type: 'call', selector: '0x6a761202' })
    expect(steps.some(({ decoded }) => decoded.type === 'approve')).toBe(false)
  })

  it('a list without end is read to its fiftieth call, and every other one stays visible', () => {
    const calls = Array.from({ length: 200 }, () => ({ to: usdc, value: 0n, data: approve }))
    const data = encodeFunctionData({ abi, functionName: 'executeBatch', args: [calls] })
    const steps = flattenCalls(decode(me, data))
    expect(steps).toHaveLength(201)
    expect(steps.filter(({ decoded }) => decoded.type === 'approve')).toHaveLength(50)
  })

  it('a page of calls within calls that hold each other is read in no time', () => {
    const nest = (data: Hex): Hex =>
      encodeFunctionData({
        abi,
        functionName: 'executeBatch',
        args: [Array.from({ length: 8 }, () => ({ to: me, value: 0n, data }))],
      })
    const data = nest(nest(nest(approve)))
    const startedAt = performance.now()
    const steps = flattenCalls(decode(me, data))
    expect(performance.now() - startedAt).toBeLessThan(5_000)
    expect(steps.length).toBeLessThan(1_200)
  })

  it('no bytes make it throw, wherever they stand', () => {
    const selectors = [
      '0x6a761202',
      '0x8d80ff0a',
      '0xe9ae5c53',
      '0x34fcd5be',
      '0x765e827f',
      '0x82ad56cb',
    ] as const
    const property = (selector: Hex, bytes: Uint8Array) => {
      const data = `${selector}${Buffer.from(bytes).toString('hex')}` as Hex
      expect(() => flattenCalls(decode(me, data))).not.toThrow()
      expect(() => flattenCalls(decode(safe, exec(me, data)))).not.toThrow()
    }
    fc.assert(fc.property(fc.constantFrom(...selectors), fc.uint8Array({ maxLength: 400 }), property))
  })
})
