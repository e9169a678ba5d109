import { WalletError } from '../../../protocol/errors.ts'
import type { KeystoreCrypto } from './keystore.ts'

/** scrypt fills 128·n·r bytes (RFC 7914 §2). What Geth writes takes just this much. */
const MAX_SCRYPT_BYTES = 2 ** 28
/** Passes over that memory, in its blocks: n·r·p. The same file of Geth's needs this many. */
const MAX_SCRYPT_WORK = 2 ** 21
/** Four times what the oldest files have. About a second. */
const MAX_PBKDF2_ITERATIONS = 2 ** 20

/**
 * Makes sure that a file asks for no more work than honest ones do, before any is done: a hostile one would hang the
 * wallet or take all memory.
 *
 * @throws WalletError `keystoreTooCostly`, or `keystoreDamaged` if n is no power of two
 */
export function assertKeystoreCost(crypto: KeystoreCrypto): void {
  if (crypto.kdf === 'pbkdf2') {
    if (crypto.kdfparams.c > MAX_PBKDF2_ITERATIONS) throw tooCostly()
    return
  }
  const { n, r, p } = crypto.kdfparams
  // In floating point: numbers of a file may be so large that their product is no safe integer.
  if (128 * n * r > MAX_SCRYPT_BYTES || n * r * p > MAX_SCRYPT_WORK) throw tooCostly()
  if (n < 2 || (n & (n - 1)) !== 0) {
    throw new WalletError('invalidInput', 'The numbers of this keystore file make no sense. It is damaged.', {
      reason: 'keystoreDamaged',
    })
  }
}

function tooCostly(): WalletError {
  return new WalletError(
    'limitExceeded',
    'Opening this keystore file would take more memory or time than any wallet asks for. It was not opened.',
    { reason: 'keystoreTooCostly' },
  )
}
