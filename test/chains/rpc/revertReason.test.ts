import fc from 'fast-check'
import { encodeAbiParameters, encodeErrorResult, type Hex, parseAbi, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { customErrors } from '../../../src/chains/rpc/customErrors.ts'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import { formatRevertReason } from '../../../src/chains/rpc/revertReason.ts'

const explain = (data: Hex) => formatRevertReason(new NodeRpcError({ code: 3, message: 'reverted', data }))
const encode = (signature: string, args: readonly unknown[] = []) =>
  encodeErrorResult({ abi: parseAbi([`error ${signature}`] as readonly string[]), args } as never)
const say = (words: string) => explain(encode('Error(string)', [words]))
const someone = `0x${'5e'.repeat(20)}` as const
/** 2026-11-27 03:00 UTC. */
const MOMENT = 1_795_748_400n

describe('a custom error of a well-known contract', () => {
  it('stands in the table once, under the selector of its own signature', () => {
    for (const [selector, signature] of customErrors) {
      expect(selector, signature).toBe(toFunctionSelector(`function ${signature}`))
    }
    expect(new Set(customErrors.map(([selector]) => selector)).size).toBe(customErrors.length)
  })

  it('is told in words, with what it carries, each beside its name', () => {
    for (const [, signature] of customErrors) {
      const types = /\((.*)\)/.exec(signature)?.[1]?.split(',').filter(Boolean) ?? []
      const said = explain(encode(signature, types.map(sample)))
      expect(said, signature).toMatch(/^[^{}]+ \(\w+\)$/)
    }
  })

  it.each([
    [
      'OrderAlreadyFilled(bytes32)',
      [`0x${'11'.repeat(32)}`],
      'the order was already filled (OrderAlreadyFilled)',
    ],
    [
      'SignatureExpired(uint256)',
      [MOMENT],
      'the signature was valid until 2026-11-27 03:00 UTC (SignatureExpired)',
    ],
    [
      'InvalidTime(uint256,uint256)',
      [MOMENT, 2n ** 256n - 1n],
      'the order is valid from 2026-11-27 03:00 UTC to the end of time alone (InvalidTime)',
    ],
    [
      'ERC20InsufficientBalance(address,uint256,uint256)',
      [someone, 5n, 7n],
      '0x5e5E5E5E5E5e5E5E5e5E5e5E5E5e5E5E5e5E5e5E has 5 of the token, and 7 are needed (in smallest units) (ERC20InsufficientBalance)',
    ],
  ])('%s', (signature, args, said) => {
    expect(explain(encode(signature, args))?.toLowerCase()).toBe(said.toLowerCase())
  })

  it('that holds another tells both, and goes no deeper than three', () => {
    const wrap = (inner: Hex) => encode('ExecutionFailed(uint256,bytes)', [1n, inner])
    expect(explain(wrap(encode('V2TooLittleReceived()')))).toBe(
      'step 1 of it, counted from 0, fails: less would come of the trade than the least that is asked for: the price has moved (V2TooLittleReceived) (ExecutionFailed)',
    )
    const deep = wrap(wrap(wrap(wrap(encode('V2TooLittleReceived()')))))
    expect(explain(deep)).toContain('no reason is given')
  })

  it('that is not known, or does not carry what its name says, stays visibly unknown', () => {
    expect(explain('0xdeadbeef')).toBe('error 0xdeadbeef')
    expect(explain('0x10fda3e1')).toBe('error 0x10fda3e1')
  })

  it('can’t be made to throw, nor to say what has control characters in it', () => {
    const selectors = customErrors.map(([selector]) => selector)
    const bytes = fc.uint8Array({ maxLength: 300 }).map((list) => Buffer.from(list).toString('hex'))
    fc.assert(
      fc.property(fc.constantFrom(...selectors), bytes, (selector, body) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested
        expect(explain(`${selector}${body}` as Hex)).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/)
      }),
    )
  })
})

describe('a code in place of words', () => {
  it.each([
    ['36', '“36”, which at Aave means that what was lent does not stand for as much debt'],
    [
      'GS026',
      '“GS026”, which at Safe means that a signature is not an owner’s, or the signatures are out of order',
    ],
    [
      'STF',
      '“STF”, which at Uniswap means that the token could not be taken: there is too little of it, or too little is allowed',
    ],
  ])('%s is told with its meaning', (code, said) => {
    expect(say(code)).toBe(said)
  })

  it.each(['98', 'GS999', 'QQ', 'UniswapV2: K', 'constructor'])(
    'that nobody is known to give, %s, stays as it is',
    (code) => {
      expect(say(code)).toBe(code)
    },
  )
})

function sample(type: string): unknown {
  if (type === 'address') return someone
  if (type === 'string') return 'AA23 reverted'
  if (type === 'bytes') return encodeAbiParameters([{ type: 'bytes4' }], ['0xdeadbeef'])
  return type.startsWith('bytes') ? `0x${'11'.repeat(32)}` : type === 'uint8' ? 27 : 12n
}
