import { scryptAsync } from '@noble/hashes/scrypt.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import type { ScryptInput } from './scryptInput.ts'

/** scrypt in plain script, for where WebAssembly is off. The same 32 bytes, later. */
export async function scryptByScript(
  password: Uint8Array,
  { n, r, p, salt }: ScryptInput,
): Promise<Uint8Array> {
  return scryptAsync(password, hexToBytes(salt), { N: n, r, p, dkLen: 32, maxmem: 2 ** 28 + 2 ** 26 })
}
