import { decodeWord } from '../../chains/tokens/erc20.ts'

/** @returns the word at a place of ABI data, counted from 0; undefined where the data is shorter */
export function readWord(data: `0x${string}`, place: number): bigint | undefined {
  return decodeWord(`0x${data.slice(2 + place * 64, 66 + place * 64)}`)
}
