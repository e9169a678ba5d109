import { WalletError } from '../../protocol/errors.ts'
import type { Services } from '../services.ts'

/** @throws WalletError (-32602) `alreadyOver` if a permission would have ended before it began */
export function assertEndsLater(
  { platform }: Pick<Services, 'platform'>,
  endsAtMs: number | undefined,
): void {
  if (endsAtMs === undefined || endsAtMs > platform.now()) return
  throw new WalletError('invalidParams', 'The time that the site asked to be connected for is over.', {
    reason: 'alreadyOver',
  })
}
