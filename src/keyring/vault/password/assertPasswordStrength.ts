import { WalletError } from '../../../protocol/errors.ts'
import { estimatePassword } from './estimatePassword.ts'

const MIN_CHARACTERS = 8
const ENOUGH_CHARACTERS = 12

/** @returns true when the vault takes the password: 12 characters that aren't guessed at once, or 8 hard to guess */
export function isPasswordAccepted(password: string): boolean {
  const characters = [...password.normalize('NFKC')].length
  const { score } = estimatePassword(password)
  if (characters >= ENOUGH_CHARACTERS) return score >= 1
  return characters >= MIN_CHARACTERS && score >= 3
}

/** @throws WalletError `weakPassword` if the password would be guessed too soon from a stolen copy of the vault */
export function assertPasswordStrength(password: string): void {
  if (isPasswordAccepted(password)) return
  const { hint } = estimatePassword(password)
  throw new WalletError('invalidInput', `This password is too easy to guess. ${hint}`, {
    reason: 'weakPassword',
  })
}
