import type { AbiParameter } from 'viem'

const WORD_BYTES = 32
const ARRAY = /^(.*)\[(\d*)\]$/

/** Hex digits, and how many bytes may still be claimed. */
type Weighing = { readonly digits: string; left: number }

/**
 * Tells whether ABI-encoded values take up no more room than there is. An honest encoder writes every part once;
 * bytes that are pointed at thousands of times over would take seconds, and gigabytes, to decode.
 *
 * @returns false as well when a part lies outside of the data
 * @see https://docs.soliditylang.org/en/latest/abi-spec.html
 */
export function fitsData(data: `0x${string}`, inputs: readonly AbiParameter[]): boolean {
  const digits = data.slice(2)
  return weighAll(inputs, 0, { digits, left: digits.length / 2 })
}

/** Weighs parts that lie one after the other, each in place or, if its size varies, at an offset from `base`. */
function weighAll(parts: Iterable<AbiParameter>, base: number, weighing: Weighing): boolean {
  let head = base
  for (const part of parts) {
    if (isDynamic(part)) {
      const offset = claimWord(head, weighing)
      if (offset === undefined || !weighTail(part, base + offset, weighing)) return false
      head += WORD_BYTES
    } else {
      const size = getStaticSize(part)
      if (!claim(size, weighing)) return false
      head += size
    }
  }
  return true
}

/** Weighs what lies at the end of an offset. */
function weighTail(part: AbiParameter, start: number, weighing: Weighing): boolean {
  const array = ARRAY.exec(part.type)
  if (array) {
    const item = { ...part, type: array[1] ?? '' }
    if (array[2]) return weighAll(repeat(item, Number(array[2])), start, weighing)
    const count = claimWord(start, weighing)
    return count !== undefined && weighAll(repeat(item, count), start + WORD_BYTES, weighing)
  }
  if (part.type === 'tuple') return weighAll(getComponents(part), start, weighing)
  const length = claimWord(start, weighing)
  return length !== undefined && claim(length, weighing)
}

function* repeat(item: AbiParameter, count: number): Iterable<AbiParameter> {
  for (let index = 0; index < count; index += 1) yield item
}

/** @returns the number in a word; undefined when it lies outside, or is larger than any offset or length can be */
function claimWord(position: number, weighing: Weighing): number | undefined {
  const word = weighing.digits.slice(2 * position, 2 * (position + WORD_BYTES))
  if (word.length < 2 * WORD_BYTES || !claim(WORD_BYTES, weighing)) return undefined
  return /^0{52}/.test(word) ? Number.parseInt(word.slice(52), 16) : undefined
}

function claim(size: number, weighing: Weighing): boolean {
  weighing.left -= size
  return weighing.left >= 0
}

function isDynamic(part: AbiParameter): boolean {
  const array = ARRAY.exec(part.type)
  if (array) return array[2] === '' || isDynamic({ ...part, type: array[1] ?? '' })
  if (part.type === 'tuple') return getComponents(part).some(isDynamic)
  return part.type === 'bytes' || part.type === 'string'
}

function getStaticSize(part: AbiParameter): number {
  const array = ARRAY.exec(part.type)
  if (array) return Number(array[2]) * getStaticSize({ ...part, type: array[1] ?? '' })
  if (part.type !== 'tuple') return WORD_BYTES
  return getComponents(part).reduce((sum, component) => sum + getStaticSize(component), 0)
}

function getComponents(part: AbiParameter): readonly AbiParameter[] {
  return 'components' in part ? part.components : []
}
