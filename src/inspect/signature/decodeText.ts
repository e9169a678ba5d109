import { hexToBytes } from 'viem/utils'

/** @returns the text that bytes are in UTF-8; undefined when they are none */
export function decodeText(message: `0x${string}`): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(hexToBytes(message))
  } catch {
    return undefined
  }
}
