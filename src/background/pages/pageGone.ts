import { WalletError } from '../../protocol/errors.ts'

/** The reason by which a page that went away is told from what the person or the wallet refused. */
export const PAGE_GONE = 'pageGone'

/** @returns the error for a page that went away, or whose extension was updated (EIP-1193) */
export function pageGone(): WalletError {
  return new WalletError('disconnected', 'The page that asked is gone. Nothing was signed.', {
    reason: PAGE_GONE,
  })
}
