import type { AbiParameter } from 'viem'

/** A function as a person writes it down, taken apart. */
export type ParsedFunction = {
  /** Without the names of its parameters, as its selector is made from: `f(uint256,(address,bool)[])`. */
  readonly signature: string
  readonly inputs: readonly AbiParameter[]
}

/**
 * Reads a function such as `deposit(uint256 assets, (address token, bool exact)[] legs)`.
 *
 * @throws TypeError if a bracket is left open: it reads our own list, nobody else's
 */
export function parseFunction(text: string): ParsedFunction {
  const open = text.indexOf('(')
  if (open < 1 || !text.endsWith(')')) throw new TypeError(`This is no function: ${text}`)
  const inputs = parseParameters(text.slice(open + 1, -1))
  return { signature: `${text.slice(0, open)}(${inputs.map(writeType).join(',')})`, inputs }
}

function parseParameters(text: string): AbiParameter[] {
  return splitAtTop(text).map((part) => {
    const space = part.lastIndexOf(' ')
    const isNamed = space > part.lastIndexOf(')')
    const type = isNamed ? part.slice(0, space) : part
    const name = isNamed ? part.slice(space + 1) : ''
    if (!type.startsWith('(')) return { type, name }
    const close = type.lastIndexOf(')')
    return { type: `tuple${type.slice(close + 1)}`, name, components: parseParameters(type.slice(1, close)) }
  })
}

/** Splits at the commas that stand in no bracket. */
function splitAtTop(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index <= text.length; index += 1) {
    const character = text[index]
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (index === text.length || (character === ',' && depth === 0)) {
      const part = text.slice(start, index).trim()
      if (part) parts.push(part)
      start = index + 1
    }
  }
  if (depth !== 0) throw new TypeError(`A bracket is left open: ${text}`)
  return parts
}

function writeType(parameter: AbiParameter): string {
  if (!('components' in parameter) || !parameter.type.startsWith('tuple')) return parameter.type
  return `(${parameter.components.map(writeType).join(',')})${parameter.type.slice('tuple'.length)}`
}
