import fc from 'fast-check'
import { encodeFunctionData, erc20Abi, erc721Abi, type Hex, maxUint256, parseAbi, zeroHash } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeTransaction } from '../../../src/inspect/decode/decodeTransaction.ts'
import { PERMIT2_ADDRESS } from '../../../src/inspect/permit2.ts'
import { createRequest, me, router, stranger, usdc } from '../support/stubContext.ts'

type Facts = { targetStandard?: 'erc20' | 'erc721' }
type Call = Parameters<typeof createRequest>[0]
const decode = (call: Call, { targetStandard }: Facts = {}) =>
  decodeTransaction(createRequest(call), { chainId: 'eip155:1', targetStandard })
const erc20 = { type: 'erc20', address: usdc }
const nft = `0x${'cc'.repeat(20)}` as const

describe('transfers', () => {
  it('of the coin', () => {
    const decoded = { type: 'transfer', asset: { type: 'native' }, amount: 5n, recipient: stranger }
    expect(decode({ to: stranger, value: 5n })).toEqual(decoded)
  })

  it('of a token, by transfer and by transferFrom of one’s own', () => {
    const decoded = { type: 'transfer', asset: erc20, amount: 7n, recipient: stranger }
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [stranger, 7n] })
    expect(decode({ to: usdc, data })).toEqual(decoded)
    const from = encodeFunctionData({ abi: erc20Abi, functionName: 'transferFrom', args: [me, stranger, 7n] })
    expect(decode({ to: usdc, data: from })).toEqual(decoded)
  })

  it('of somebody else’s tokens stay a call that shows whose they are', () => {
    const args = [stranger, me, 7n] as const
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transferFrom', args })
    expect(decode({ to: usdc, data })).toMatchObject({
      type: 'call',
      signature: 'transferFrom(address,address,uint256)',
      arguments: [
        { name: 'from', value: stranger },
        { name: 'to', value: me },
        { name: 'amount', value: '7' },
      ],
    })
  })

  it('with coin sent along are no plain transfers', () => {
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [stranger, 7n] })
    expect(decode({ to: usdc, data, value: 1n })).toMatchObject({
      type: 'call',
      signature: 'transfer(address,uint256)',
    })
  })

  it('of an NFT, told from tokens by what the contract says it is', () => {
    const args = [me, stranger, 7n] as const
    const data = encodeFunctionData({ abi: erc721Abi, functionName: 'transferFrom', args })
    const item = { type: 'erc721', address: nft, tokenId: 7n }
    const decoded = { type: 'transfer', asset: item, amount: 1n, recipient: stranger }
    expect(decode({ to: nft, data }, { targetStandard: 'erc721' })).toEqual(decoded)
    expect(decode({ to: nft, data }, { targetStandard: 'erc20' })).toMatchObject({ amount: 7n })
    const safe = encodeFunctionData({ abi: erc721Abi, functionName: 'safeTransferFrom', args })
    expect(decode({ to: nft, data: safe })).toEqual(decoded)
  })

  it('of some units of an NFT', () => {
    const abi = parseAbi(['function safeTransferFrom(address, address, uint256, uint256, bytes)'])
    const data = encodeFunctionData({ abi, args: [me, stranger, 7n, 3n, '0x'] })
    const asset = { type: 'erc1155', address: nft, tokenId: 7n }
    expect(decode({ to: nft, data })).toEqual({ type: 'transfer', asset, amount: 3n, recipient: stranger })
  })
})

describe('allowances', () => {
  const approve = (amount: bigint) =>
    encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [stranger, amount] })

  it('of tokens have an amount that can be edited, and are unlimited from 2^128 on', () => {
    expect(decode({ to: usdc, data: approve(7n) })).toMatchObject({
      type: 'approve',
      asset: erc20,
      amount: 7n,
      spender: stranger,
      unlimited: false,
      editable: true,
    })
    for (const amount of [maxUint256, 2n ** 255n, 2n ** 160n - 1n, 2n ** 128n]) {
      expect(decode({ to: usdc, data: approve(amount) })).toMatchObject({ unlimited: true })
    }
    expect(decode({ to: usdc, data: approve(2n ** 128n - 1n) })).toMatchObject({ unlimited: false })
  })

  it('of nothing take one back', () => {
    expect(decode({ to: usdc, data: approve(0n) })).toEqual({
      type: 'revoke',
      asset: erc20,
      spender: stranger,
    })
  })

  it('of one NFT and of all of them can’t be edited', () => {
    const one = decode({ to: nft, data: approve(7n) }, { targetStandard: 'erc721' })
    expect(one).toMatchObject({ asset: { tokenId: 7n }, amount: 1n, unlimited: false, editable: false })
    const abi = parseAbi(['function setApprovalForAll(address, bool)'])
    const all = encodeFunctionData({ abi, args: [stranger, true] })
    expect(decode({ to: nft, data: all }, { targetStandard: 'erc721' })).toMatchObject({
      type: 'approve',
      asset: { type: 'erc721', tokenId: undefined },
      unlimited: true,
      editable: false,
    })
    const none = encodeFunctionData({ abi, args: [stranger, false] })
    expect(decode({ to: nft, data: none })).toMatchObject({ type: 'revoke', spender: stranger })
  })

  it('that are increased can’t be edited either', () => {
    const abi = parseAbi(['function increaseAllowance(address, uint256)'])
    const data = encodeFunctionData({ abi, args: [stranger, 7n] })
    expect(decode({ to: usdc, data })).toMatchObject({ type: 'approve', increases: true, editable: false })
  })

  it('that the sender signed before, of tokens and of DAI, are what they hand in', () => {
    const abi = parseAbi([
      'function permit(address, address, uint256, uint256, uint8, bytes32, bytes32)',
      'function permit(address, address, uint256, uint256, bool, uint8, bytes32, bytes32)',
    ])
    const rest = [27, zeroHash, zeroHash] as const
    const permit = (owner: Hex, amount: bigint) =>
      encodeFunctionData({ abi, functionName: 'permit', args: [owner, stranger, amount, 9n, ...rest] })
    const dai = (isAllowed: boolean) =>
      encodeFunctionData({ abi, functionName: 'permit', args: [me, stranger, 1n, 9n, isAllowed, ...rest] })
    const approval = { type: 'approve', asset: erc20, spender: stranger, editable: false }
    expect(decode({ to: usdc, data: permit(me, 7n) })).toMatchObject({ ...approval, amount: 7n })
    expect(decode({ to: usdc, data: permit(me, maxUint256) })).toMatchObject({ unlimited: true })
    expect(decode({ to: usdc, data: permit(me, 0n) })).toMatchObject({ type: 'revoke', spender: stranger })
    expect(decode({ to: usdc, data: dai(true) })).toMatchObject({ ...approval, unlimited: true })
    expect(decode({ to: usdc, data: dai(false) })).toMatchObject({ type: 'revoke', spender: stranger })
    expect(decode({ to: usdc, data: permit(stranger, 7n) })).toMatchObject({ type: 'call' })
  })

  it('that Permit2 passes on are of the token, not of Permit2', () => {
    const abi = parseAbi(['function approve(address, address, uint160, uint48)'])
    const data = encodeFunctionData({ abi, args: [usdc, stranger, 2n ** 160n - 1n, 9] })
    expect(decode({ to: PERMIT2_ADDRESS, data })).toMatchObject({
      asset: erc20,
      spender: stranger,
      unlimited: true,
    })
    expect(decode({ to: nft, data })).toMatchObject({ type: 'call' })
  })
})

describe('other calls', () => {
  const multicallAbi = parseAbi(['function multicall(bytes[])'])
  const approve = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [stranger, 7n] })

  it('a single call in a multicall is read as if it stood alone', () => {
    const data = encodeFunctionData({ abi: multicallAbi, args: [[approve]] })
    expect(decode({ to: usdc, data })).toMatchObject({ type: 'approve', amount: 7n })
  })

  it('several are named, one by one', () => {
    const data = encodeFunctionData({ abi: multicallAbi, args: [[approve, '0x12345678']] })
    expect(decode({ to: nft, data })).toMatchObject({
      type: 'call',
      inner: [
        { target: nft, isDelegate: false, decoded: { type: 'approve', spender: stranger, amount: 7n } },
        { target: nft, decoded: { type: 'call', selector: '0x12345678', signature: undefined } },
      ],
    })
  })

  it('a contract is created where nobody is called', () => {
    expect(decode({ data: '0x600a600c' })).toEqual({ type: 'deploy', codeBytes: 4 })
  })

  it('what is unknown stays visibly unknown', () => {
    const unknown = { type: 'call', contract: nft, selector: '0x12345678', signature: undefined }
    expect(decode({ to: nft, data: '0x12345678ff' })).toMatchObject(unknown)
    expect(decode({ to: nft, data: '0x1234' })).toMatchObject({ type: 'call', selector: undefined })
    expect(decode({ to: router, data: '0x38ed173900' })).toMatchObject({
      type: 'call',
      selector: '0x38ed1739',
    })
  })

  it('arguments that don’t fit a known function are not made up', () => {
    expect(decode({ to: nft, data: '0x2e1a7d4d00' })).toMatchObject({ type: 'call', signature: undefined })
  })
})

it('no bytes make it throw', () => {
  const known = ['0xa9059cbb', '0x095ea7b3', '0xac9650d8', '0xf242432a', '0x82ad56cb', '0x2b67b570', '0x']
  fc.assert(
    fc.property(
      fc.constantFrom(...known),
      fc.uint8Array({ maxLength: 300 }),
      fc.bigInt(0n, 2n ** 256n - 1n),
      fc.constantFrom('erc20', 'erc721', undefined),
      (selector, bytes, value, targetStandard) => {
        const data = `${selector}${Buffer.from(bytes).toString('hex')}` as `0x${string}`
        const facts = targetStandard ? { targetStandard } : {}
        expect(() => decode({ to: nft, data, value }, facts as Facts)).not.toThrow()
      },
    ),
  )
})
