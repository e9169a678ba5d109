import { isPasswordAccepted } from '../../keyring/vault/password/assertPasswordStrength.ts'
import { estimatePassword } from '../../keyring/vault/password/estimatePassword.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Judges a password while it is typed. */
export const checkPassword: CommandHandler<'checkPassword'> = ({ password }) => ({
  ...estimatePassword(password),
  accepted: isPasswordAccepted(password),
})
