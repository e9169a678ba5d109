import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../../wipe.ts'
import type { Argon2Input } from './argon2Input.ts'
import { canRunWasm } from './canRunWasm.ts'
import { assertKdfBounds, type KdfParams } from './kdfParams.ts'

/**
 * Derives the key that a password opens a slot with. The password is NFKC-normalised, so that it opens from
 * every keyboard.
 *
 * @returns 32 bytes; the caller wipes them after use
 * @throws WalletError `kdfOutOfBounds` if the parameters are too low or too high
 */
export async function derivePasswordKey(password: string, params: KdfParams): Promise<Uint8Array> {
  assertKdfBounds(params)
  const passwordBytes = utf8ToBytes(password.normalize('NFKC'))
  performance.mark('argon2id')
  try {
    return await argon2id({ ...params, password: passwordBytes, salt: hexToBytes(params.salt) })
  } finally {
    wipe(passwordBytes)
    // How much of an unlock this is, is what `npm run bench` asks for.
    performance.measure('argon2id', 'argon2id')
    performance.clearMarks('argon2id')
  }
}

/** Each is loaded when it is the one that is used, and only then. */
async function argon2id(input: Argon2Input): Promise<Uint8Array> {
  if (canRunWasm()) {
    const { argon2idByWasm } = await import('./argon2idByWasm.ts')
    return argon2idByWasm(input)
  }
  const { argon2idByScript } = await import('./argon2idByScript.ts')
  return argon2idByScript(input)
}
