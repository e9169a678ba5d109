import { encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { listAddresses } from '../../../src/inspect/aftermath/listAddresses.ts'
import { listSuspects } from '../../../src/inspect/aftermath/listSuspects.ts'
import { getGrantKey } from '../../../src/inspect/simulate/grants.ts'
import type { Address } from '../../../src/protocol/primitives.ts'
import { getAllowanceKey, parseAllowanceKey } from '../../../src/protocol/promised.ts'

const address = (digits: string): Address => `0x${digits.repeat(20)}`
const [owner, one, other, third] = [address('0a'), address('1b'), address('2c'), address('3d')]
const abi = parseAbi([
  'function give(address to, uint256 amount, address by)',
  'function run(bytes[] calls)',
  'function approve(address spender, uint256 amount)',
])
const give = encodeFunctionData({ abi, functionName: 'give', args: [one, 10n ** 18n, other] })
const keysOf = (traces: Partial<Parameters<typeof listSuspects>[0]>) =>
  listSuspects({
    owner,
    keys: [],
    call: { to: undefined, data: '0x' },
    changes: [],
    tokens: [],
    ...traces,
  }).map(getGrantKey)

describe('addresses in the data of a call', () => {
  it('are found as arguments, and within calls that it holds; no number counts as one', () => {
    expect(listAddresses(give, 9)).toEqual([one, other])
    const nested = encodeFunctionData({ abi, functionName: 'run', args: [[give]] })
    expect(listAddresses(nested, 9)).toEqual([one, other])
    expect(listAddresses('0x', 9)).toEqual([])
  })

  it('are no more than asked for', () => {
    expect(listAddresses(give, 1)).toEqual([one])
  })
})

describe('the key of an allowance', () => {
  it('is read as it is written', () => {
    const spender = one
    for (const asset of [
      { type: 'erc20', address: other },
      { type: 'erc721', address: other },
      { type: 'erc721', address: other, tokenId: 7n },
    ] as const) {
      for (const throughPermit2 of [true, false]) {
        const item = asset.type === 'erc20' ? undefined : `${('tokenId' in asset && asset.tokenId) || '*'}`
        expect(parseAllowanceKey(getAllowanceKey({ asset, spender, throughPermit2 }))).toEqual({
          address: other,
          item,
          spender,
          throughPermit2,
        })
      }
    }
    expect(parseAllowanceKey('a b')).toBeUndefined()
  })
})

describe('where an allowance may have been given without an event', () => {
  it('is what was said and is known, then what is called with whom it names, then tokens that are known', () => {
    const said = getAllowanceKey({ asset: { type: 'erc20', address: third }, spender: other })
    const tokens = [{ address: third } as never]
    const data = encodeFunctionData({ abi, functionName: 'approve', args: [one, 5n] })
    expect(keysOf({ keys: [said], call: { to: other, data }, tokens })).toEqual([
      said,
      `${other} ${one}`,
      `${other}/* ${one}`,
      `${one} ${other}`,
      `${one}/* ${other}`,
      `${third} ${one}`,
    ])
  })

  it('is never the account itself, and no more than one question of many holds', () => {
    const data = encodeFunctionData({ abi, functionName: 'give', args: [owner, 1n, one] })
    const tokens = Array.from({ length: 90 }, (_, index) => ({ address: address((index + 16).toString(16)) }))
    const keys = keysOf({ call: { to: owner, data }, tokens: tokens as never })
    expect(keys).toHaveLength(60)
    expect(keys.every((key) => key.endsWith(` ${one}`))).toBe(true)
  })
})
