import { hexToBytes } from '@noble/hashes/utils.js'
import { scrypt } from 'hash-wasm'
import type { ScryptInput } from './scryptInput.ts'

/** scrypt (RFC 7914) in WebAssembly. Gives 32 bytes. */
export async function scryptByWasm(
  password: Uint8Array,
  { n, r, p, salt }: ScryptInput,
): Promise<Uint8Array> {
  return scrypt({
    password,
    salt: hexToBytes(salt),
    costFactor: n,
    blockSize: r,
    parallelism: p,
    hashLength: 32,
    outputType: 'binary',
  })
}
