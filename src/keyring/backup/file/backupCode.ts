import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { WalletError } from '../../../protocol/errors.ts'
import { drawBytes } from '../../random/drawBytes.ts'
import type { Random } from '../../random/random.ts'
import { wipe } from '../../wipe.ts'

/** Crockford's base 32: no I, L, O and U, so that no letter looks like a digit or another letter. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4
/** Seven groups of four symbols: 140 random bits, 12 more than nobody can ever try through. */
const SECRET_SYMBOLS = 28
/** An eighth group finds all but one in a million of the ways to mistype the others. */
const CHECK_SYMBOLS = 4

/** A backup's code without its check, as 28 symbols in one text. It is the only secret that the file is opened by. */
export type BackupCode = string & { readonly brand: 'BackupCode' }

/** @returns a new code of 140 bits from the generator @throws WalletError `weakRandom` */
export function createBackupCode(random: Random): BackupCode {
  // 28 bytes for 28 symbols: a byte's last five bits are as even as the whole of it.
  const bytes = drawBytes(random, SECRET_SYMBOLS)
  const code = Array.from(bytes, (byte) => SYMBOLS[byte & 31] ?? '').join('')
  wipe(bytes)
  return code as BackupCode
}

/** @returns the code as the person writes it down: eight groups of four, the last of them the check */
export function formatBackupCode(code: BackupCode): string {
  const symbols = `${code}${checkOf(code)}`
  return (symbols.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
}

/**
 * Reads a code as people type it: in any case, with or without dashes and spaces, O for 0, I or L for 1.
 *
 * @throws WalletError `badBackupCode`; the message says whether it is too short or mistyped, and nothing of the code
 */
export function parseBackupCode(text: string): BackupCode {
  const symbols = text
    .slice(0, 200)
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const expected = SECRET_SYMBOLS + CHECK_SYMBOLS
  if (symbols.length !== expected) {
    throw badBackupCode(`The code has ${expected} letters and digits; this one has ${symbols.length}.`)
  }
  if ([...symbols].some((symbol) => !SYMBOLS.includes(symbol))) {
    throw badBackupCode('The code has only digits and the letters A to Z without I, L, O and U.')
  }
  const code = symbols.slice(0, SECRET_SYMBOLS) as BackupCode
  if (checkOf(code) !== symbols.slice(SECRET_SYMBOLS)) {
    throw badBackupCode(
      'One letter or digit of the code is wrong. Compare each group with what you wrote down.',
    )
  }
  return code
}

function checkOf(code: BackupCode): string {
  const digest = sha256(utf8ToBytes(`pellucid|backup code|v1|${code}`))
  return Array.from(digest.subarray(0, CHECK_SYMBOLS), (byte) => SYMBOLS[byte & 31] ?? '').join('')
}

function badBackupCode(message: string): WalletError {
  return new WalletError('invalidInput', message, { reason: 'badBackupCode' })
}
