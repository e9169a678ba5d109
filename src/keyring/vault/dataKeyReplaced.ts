import { WalletError } from '../../protocol/errors.ts'

/**
 * @returns the error for a whole vault that a data key does not open: the key is of before a change, or what is bound
 *   to it was swapped. The vault may well open by one of its slots.
 */
export function dataKeyReplaced(): WalletError {
  return new WalletError('unauthorized', 'The wallet’s key was replaced meanwhile. Unlock it again.', {
    reason: 'dataKeyReplaced',
  })
}
