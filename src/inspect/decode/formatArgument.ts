import { cleanText } from '../../chains/tokens/cleanText.ts'

const MAX_LENGTH = 2000
const MAX_ITEMS = 50
const MAX_DEPTH = 6

/**
 * Writes a decoded value for reading: numbers in decimal, addresses in lower case, lists in square and structs in
 * curly brackets. Text of strangers is cleaned; what is longer than 2,000 characters is cut.
 */
export function formatArgument(value: unknown): string {
  const text = write(value, 0)
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH - 1)}…`
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) return '…'
  if (typeof value === 'string') {
    return /^0x[0-9a-fA-F]*$/.test(value) ? value.slice(0, MAX_LENGTH).toLowerCase() : cleanText(value, 500)
  }
  if (Array.isArray(value)) return `[${writeAll(value, depth)}]`
  if (typeof value === 'object' && value !== null) return `{${writeAll(Object.values(value), depth)}}`
  return String(value)
}

function writeAll(values: readonly unknown[], depth: number): string {
  const written = values.slice(0, MAX_ITEMS).map((item) => write(item, depth + 1))
  return [...written, ...(values.length > MAX_ITEMS ? ['…'] : [])].join(', ')
}
