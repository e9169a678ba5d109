import { lowerCase } from '../../../defi/swap.ts'
import type { HeldCall } from './readBatch.ts'

/** In hex digits: how it is called, whom, wei, and how many bytes of data follow. */
const OPERATION = 2
const ADDRESS = 40
const WORD = 64
const HEAD = OPERATION + ADDRESS + WORD + WORD
const MAX_CALLS = 1_000

/**
 * Takes the packed list of a MultiSend apart.
 *
 * @returns undefined when the bytes don't come out even: half a list would mislead
 */
export function readPackedCalls(packed: `0x${string}`): readonly HeldCall[] | undefined {
  const digits = packed.slice(2)
  const calls: HeldCall[] = []
  let at = 0
  while (at < digits.length) {
    if (digits.length - at < HEAD || calls.length >= MAX_CALLS) return undefined
    const target = at + OPERATION
    const value = target + ADDRESS
    const size = BigInt(`0x${digits.slice(value + WORD, at + HEAD)}`)
    const end = at + HEAD + Number(size) * 2
    if (size > BigInt(digits.length) || end > digits.length) return undefined
    calls.push({
      to: lowerCase(`0x${digits.slice(target, value)}`),
      value: BigInt(`0x${digits.slice(value, value + WORD)}`),
      data: `0x${digits.slice(at + HEAD, end)}`,
      isDelegate: digits.slice(at, target) === '01',
    })
    at = end
  }
  return calls
}
