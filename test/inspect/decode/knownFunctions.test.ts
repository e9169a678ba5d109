import { toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { knownFunctions } from '../../../src/inspect/decode/knownFunctions.ts'
import { parseFunction } from '../../../src/inspect/decode/parseFunction.ts'

describe('known functions', () => {
  it.each([...knownFunctions])('%s is the selector of %s', (selector, text) => {
    expect(toFunctionSelector(parseFunction(text).signature)).toBe(selector)
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
