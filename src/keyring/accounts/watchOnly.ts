import * as v from 'valibot'
import { WalletError } from '../../protocol/errors.ts'
import type { AccountKind } from './kind.ts'

/** An address, lower case. Nothing of it is secret; it lies in the vault because who is watched is nobody's business. */
const WatchOnlySecret = v.strictObject({
  address: v.pipe(
    v.string(),
    v.regex(/^0x[0-9a-f]{40}$/),
    v.transform((address) => address as `0x${string}`),
  ),
})
type WatchOnlySecret = v.InferOutput<typeof WatchOnlySecret>

/** One account that can be looked at and not used: its key is elsewhere. */
export const watchOnly: AccountKind<'watchOnly', WatchOnlySecret> = {
  kind: 'watchOnly',
  secretSchema: WatchOnlySecret,
  deriveAccounts: ({ address }, { first, count }) => {
    if (first !== 0 || count !== 1) throw onlyOne()
    return [{ address, index: 0 }]
  },
  nextAccount: () => {
    throw onlyOne()
  },
  privateKey: () => {
    throw new WalletError(
      'unauthorized',
      'This account is only watched: its key is not in this wallet, so nothing can be signed with it.',
      { reason: 'cannotSign' },
    )
  },
}

function onlyOne(): WalletError {
  return new WalletError('invalidInput', 'A watched address is one account, and no more.', {
    reason: 'noMoreAccounts',
  })
}
