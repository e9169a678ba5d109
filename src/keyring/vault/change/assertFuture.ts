import { WalletError } from '../../../protocol/errors.ts'
import type { Clock } from '../../clock.ts'

/** @throws WalletError `expiryInPast` for an end that has passed */
export function assertFuture(expiresAtMs: number | undefined, clock: Clock): void {
  if (expiresAtMs === undefined || expiresAtMs > clock()) return
  throw new WalletError('invalidInput', 'This date has passed. Choose a later one.', {
    reason: 'expiryInPast',
  })
}
