import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { HexData } from '../../protocol/primitives.ts'

/** @returns the bytes of a message as a page sent it: hex as it is, any other text as UTF-8 */
export function toMessageHex(text: string): `0x${string}` {
  const hex = v.safeParse(HexData, text)
  return hex.success ? hex.output : `0x${bytesToHex(utf8ToBytes(text))}`
}
