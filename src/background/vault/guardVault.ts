import type { Attempts } from '../session/attempts.ts'
import type { VaultKeeper } from './vaultKeeper.ts'

/** The keeper, with every way in counted: whoever asks it to try a secret waits after too many wrong ones (D7). */
export function guardVault(vault: VaultKeeper, { guard }: Attempts): VaultKeeper {
  return {
    ...vault,
    unlock: (password) => guard('password', () => vault.unlock(password)),
    // A passkey is counted where its answer is verified, before it comes here.
    enter: (secret, options) =>
      secret.type === 'passkey'
        ? vault.enter(secret, options)
        : guard(secret.type, () => vault.enter(secret, options)),
    changePassword: (options, adopt) =>
      guard(options.secret.type, () => vault.changePassword(options, adopt)),
  }
}
