import { argon2idAsync } from '@noble/hashes/argon2.js'
import type { Argon2Input } from './argon2Input.ts'

/** Argon2id in plain script, for where WebAssembly is off. The same 32 bytes, later. */
export async function argon2idByScript(input: Argon2Input): Promise<Uint8Array> {
  return argon2idAsync(input.password, input.salt, {
    m: input.memoryKiB,
    t: input.iterations,
    p: input.parallelism,
    dkLen: 32,
    maxmem: 2 ** 30 + 2 ** 26,
  })
}
