import { encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeSwap } from '../../src/defi/decodeSwap.ts'
import { routers } from '../../src/defi/uniswapV2/routers.ts'

const chainId = 'eip155:1'
const me = `0x${'a1'.repeat(20)}` as const
const other = `0x${'b2'.repeat(20)}` as const
const usdc = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const dai = '0x6b175474e89094c44da98b954eedeac495271d0f'
const weth = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const to = routers[chainId] ?? me
const seconds = 1_800_000_000n

const abi = parseAbi([
  'function swapExactTokensForTokens(uint256, uint256, address[], address, uint256)',
  'function swapExactTokensForTokensSupportingFeeOnTransferTokens(uint256, uint256, address[], address, uint256)',
  'function swapTokensForExactTokens(uint256, uint256, address[], address, uint256)',
  'function swapExactETHForTokens(uint256, address[], address, uint256)',
  'function swapExactETHForTokensSupportingFeeOnTransferTokens(uint256, address[], address, uint256)',
  'function swapTokensForExactETH(uint256, uint256, address[], address, uint256)',
  'function swapExactTokensForETH(uint256, uint256, address[], address, uint256)',
  'function swapExactTokensForETHSupportingFeeOnTransferTokens(uint256, uint256, address[], address, uint256)',
  'function swapETHForExactTokens(uint256, address[], address, uint256)',
])
type Name = (typeof abi)[number]['name']

/** What each of the nine means, with 7 and 5 as its amounts and 9 wei sent along where the coin is paid. */
const meanings: Record<Name, { pay: string; receive: string }> = {
  swapExactTokensForTokens: { pay: 'exactly 7 of usdc', receive: 'at least 5 of dai' },
  swapExactTokensForTokensSupportingFeeOnTransferTokens: {
    pay: 'exactly 7 of usdc',
    receive: 'at least 5 of dai',
  },
  swapTokensForExactTokens: { pay: 'at most 5 of usdc', receive: 'exactly 7 of dai' },
  swapExactETHForTokens: { pay: 'exactly 9 of native', receive: 'at least 7 of dai' },
  swapExactETHForTokensSupportingFeeOnTransferTokens: {
    pay: 'exactly 9 of native',
    receive: 'at least 7 of dai',
  },
  swapTokensForExactETH: { pay: 'at most 5 of usdc', receive: 'exactly 7 of native' },
  swapExactTokensForETH: { pay: 'exactly 7 of usdc', receive: 'at least 5 of native' },
  swapExactTokensForETHSupportingFeeOnTransferTokens: {
    pay: 'exactly 7 of usdc',
    receive: 'at least 5 of native',
  },
  swapETHForExactTokens: { pay: 'at most 9 of native', receive: 'exactly 7 of dai' },
}
const names = new Map<string, string>([
  [usdc, 'usdc'],
  [dai, 'dai'],
  ['native', 'native'],
])

function encode(name: Name, recipient: `0x${string}` = me) {
  const inputs = abi.find((item) => item.name === name)?.inputs ?? []
  const amounts = inputs.length === 5 ? [7n, 5n] : [7n]
  const path = [name.includes('ETHFor') && !name.startsWith('swapTokens') ? weth : usdc, weth, dai]
  const args = [...amounts, path, recipient, seconds]
  return encodeFunctionData({ abi, functionName: name, args } as never)
}

describe('UniswapV2Router02', () => {
  for (const [name, meaning] of Object.entries(meanings) as [Name, (typeof meanings)[Name]][]) {
    it(`${name}: pays ${meaning.pay}, receives ${meaning.receive}`, () => {
      const value = meaning.pay.endsWith('native') ? 9n : 0n
      const decoded = decodeSwap({ chainId, from: me, to, value, data: encode(name) })
      if (!decoded) throw new Error('It was not read')
      const { swap, protocol } = decoded
      const pay = `${swap.payIsMaximum ? 'at most' : 'exactly'} ${swap.pay.amount} of ${names.get(swap.pay.token)}`
      const receive = `${swap.receiveIsMinimum ? 'at least' : 'exactly'} ${swap.receive.amount} of ${names.get(swap.receive.token)}`
      expect({ pay, receive }).toEqual(meaning)
      expect(swap).toMatchObject({ recipient: me, deadlineMs: 1_800_000_000_000 })
      expect(protocol).toBe('Uniswap')
    })
  }

  it('names the recipient when it is another', () => {
    const data = encode('swapExactTokensForTokens', other)
    expect(decodeSwap({ chainId, from: me, to, value: 0n, data })?.swap.recipient).toBe(other)
  })

  it('is read at an unknown contract too, and then has no name', () => {
    const data = encode('swapExactTokensForTokens')
    const decoded = decodeSwap({ chainId, from: me, to: other, value: 0n, data })
    expect(decoded).toMatchObject({ protocol: undefined, swap: { pay: { token: usdc, amount: 7n } } })
  })

  it('has no deadline when the deadline is beyond all dates', () => {
    const data = encodeFunctionData({
      abi,
      functionName: 'swapExactTokensForTokens',
      args: [7n, 5n, [usdc, dai], me, 2n ** 256n - 1n],
    })
    expect(decodeSwap({ chainId, from: me, to, value: 0n, data })?.swap.deadlineMs).toBeUndefined()
  })

  it('is not read when coin comes with a call that takes none, or the path has no two ends', () => {
    const data = encode('swapExactTokensForTokens')
    expect(decodeSwap({ chainId, from: me, to, value: 1n, data })).toBeUndefined()
    const short = encodeFunctionData({
      abi,
      functionName: 'swapExactTokensForTokens',
      args: [7n, 5n, [usdc], me, seconds],
    })
    expect(decodeSwap({ chainId, from: me, to, value: 0n, data: short })).toBeUndefined()
  })
})

describe('the wrapped coin', () => {
  const wrapAbi = parseAbi(['function deposit() payable', 'function withdraw(uint256)'])
  const base = { chainId, from: me, to: weth } as const

  it('is given one for one, by a call or by sending coin', () => {
    const data = encodeFunctionData({ abi: wrapAbi, functionName: 'deposit' })
    const swap = { pay: { token: 'native', amount: 3n }, receive: { token: weth, amount: 3n } }
    expect(decodeSwap({ ...base, value: 3n, data })).toMatchObject({ swap })
    expect(decodeSwap({ ...base, value: 3n, data: '0x' })).toMatchObject({ swap })
  })

  it('is taken back one for one', () => {
    const data = encodeFunctionData({ abi: wrapAbi, functionName: 'withdraw', args: [3n] })
    const swap = { pay: { token: weth, amount: 3n }, receive: { token: 'native', amount: 3n } }
    expect(decodeSwap({ ...base, value: 0n, data })).toMatchObject({ swap })
  })

  it('is only what the chain’s own contract gives: others deposit something else', () => {
    const data = encodeFunctionData({ abi: wrapAbi, functionName: 'deposit' })
    expect(decodeSwap({ ...base, to: other, value: 3n, data })).toBeUndefined()
  })
})
