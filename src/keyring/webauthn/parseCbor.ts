import { refusePasskey } from './passkeyRefusal.ts'

/** What authenticators write: CTAP2 canonical CBOR without tags and floating numbers (RFC 8949, CTAP 2.1 §8). */
export type CborValue = number | string | boolean | null | Uint8Array | readonly CborValue[] | CborMap
export type CborMap = ReadonlyMap<number | string, CborValue>

/** Deeper than an attestation statement ever is. */
const MAX_DEPTH = 6
const MAX_ITEMS = 64

/**
 * Reads one value from the start of `bytes`.
 *
 * @returns the value and how many bytes it took
 * @throws WalletError `passkeyMalformed` for whatever is cut short, too deep, too many, of unknown kind, or twice in a map
 */
export function parseCbor(bytes: Uint8Array): { value: CborValue; length: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0

  function take(count: number): number {
    const start = at
    at += count
    if (at > bytes.length) throw refusePasskey('passkeyMalformed')
    return start
  }

  /** A value's argument: a number, a length or a count, in the shortest form there is for it. */
  function argument(info: number): number {
    if (info < 24) return info
    if (info === 24) return atLeast(24, view.getUint8(take(1)))
    if (info === 25) return atLeast(0x100, view.getUint16(take(2)))
    if (info === 26) return atLeast(0x1_0000, view.getUint32(take(4)))
    throw refusePasskey('passkeyMalformed')
  }

  function items(info: number): number[] {
    const count = argument(info)
    if (count > MAX_ITEMS) throw refusePasskey('passkeyMalformed')
    return Array.from({ length: count }, (_, index) => index)
  }

  function map(info: number, depth: number): CborMap {
    const entries = new Map<number | string, CborValue>()
    for (const _ of items(info)) {
      const key = read(depth)
      const isKey = typeof key === 'number' || typeof key === 'string'
      if (!isKey || entries.has(key)) throw refusePasskey('passkeyMalformed')
      entries.set(key, read(depth))
    }
    return entries
  }

  function read(depth: number): CborValue {
    if (depth > MAX_DEPTH) throw refusePasskey('passkeyMalformed')
    const first = view.getUint8(take(1))
    const info = first & 0x1f
    switch (first >> 5) {
      case 0:
        return argument(info)
      case 1:
        return -1 - argument(info)
      case 2:
        return sliceOf(argument(info))
      case 3:
        return toText(sliceOf(argument(info)))
      case 4:
        return items(info).map(() => read(depth + 1))
      case 5:
        return map(info, depth + 1)
      default:
        return simple(first)
    }
  }

  function sliceOf(count: number): Uint8Array {
    const start = take(count)
    return bytes.slice(start, at)
  }

  return { value: read(0), length: at }
}

function atLeast(minimum: number, value: number): number {
  if (value >= minimum) return value
  throw refusePasskey('passkeyMalformed')
}

function simple(first: number): boolean | null {
  if (first === 0xf4) return false
  if (first === 0xf5) return true
  if (first === 0xf6) return null
  throw refusePasskey('passkeyMalformed')
}

function toText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw refusePasskey('passkeyMalformed')
  }
}
