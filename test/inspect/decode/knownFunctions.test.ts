import { toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { findKnownFunction, knownFunctions } from '../../../src/inspect/decode/knownFunctions.ts'
import { parseFunction } from '../../../src/inspect/decode/parseFunction.ts'

describe('known functions', () => {
  // Selectors as block explorers list them.
  it.each([
    ['0x07ed2379', '1inch’s swap'],
    ['0x3df02124', 'Curve’s exchange'],
    ['0x52bbbe29', 'Balancer’s swap'],
    ['0xf2b9fdb8', 'Compound’s supply'],
    ['0xa99aad89', 'Morpho’s supply'],
    ['0xe7a050aa', 'EigenLayer’s deposit'],
    ['0xeea9064b', 'EigenLayer’s delegation'],
    ['0xc7c7f5b3', 'a token sent by LayerZero'],
    ['0xcbef2aa9', 'a token sent by Stargate'],
    ['0x7b939232', 'Across'],
    ['0x8e0250ee', 'Circle’s bridge'],
    ['0x96f4e9f9', 'Chainlink’s bridge'],
    ['0xd52471c1', 'zkSync’s bridge'],
    ['0x439370b1', 'Arbitrum’s bridge'],
    ['0x32b7006d', 'Optimism’s bridge'],
    ['0xef9c8805', 'a name registered at ENS'],
    ['0x72ce4275', 'a position split at Polymarket'],
    ['0xe6d66ac8', 'tokens sent to GMX'],
    ['0xacf41e4d', 'Lido’s withdrawal'],
  ])('%s, %s, is known by name', (selector) => {
    expect(findKnownFunction(selector)).toBeDefined()
  })

  it('are more than a hundred and fifty, each found by its selector, and no two share one', () => {
    const selectors = knownFunctions.map((text) => toFunctionSelector(parseFunction(text).signature))
    expect(new Set(selectors).size).toBe(knownFunctions.length)
    expect(selectors.map(findKnownFunction)).toEqual(knownFunctions)
    expect(knownFunctions.length).toBeGreaterThan(150)
  })

  it.each([
    ['0xa9059cbb', 'transfer'],
    ['0x095ea7b3', 'approve'],
    ['0x8fcbaf0c', 'permit'],
    ['0x2b67b570', 'permit'],
    ['0x0d582f13', 'addOwnerWithThreshold'],
    ['0x42842e0e', 'safeTransferFrom'],
    ['0xdd46508f', 'modifyLiquidities'],
    ['0x2f2ff15d', 'grantRole'],
  ])('%s is %s', (selector, name) => {
    expect(findKnownFunction(selector)).toMatch(new RegExp(`^${name}\\(`))
  })

  it('say nothing of a selector that nobody knows', () => {
    expect(findKnownFunction('0xdeadbeef')).toBeUndefined()
  })
})

describe('parseFunction', () => {
  it('tells names from types, in structs and lists too', () => {
    const parsed = parseFunction('f((address token, uint256[] amounts)[] legs, bool exact, bytes)')
    expect(parsed.signature).toBe('f((address,uint256[])[],bool,bytes)')
    expect(parsed.inputs).toEqual([
      {
        type: 'tuple[]',
        name: 'legs',
        components: [
          { type: 'address', name: 'token' },
          { type: 'uint256[]', name: 'amounts' },
        ],
      },
      { type: 'bool', name: 'exact' },
      { type: 'bytes', name: '' },
    ])
  })

  it.each(['f', '(uint256)', 'f((uint256)', 'f(uint256'])('refuses %s', (text) => {
    expect(() => parseFunction(text)).toThrow(TypeError)
  })
})
