import type { ApprovalKind } from '../../protocol/approval.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Askable, Permission } from '../../protocol/sites.ts'

/** What each kind of approval counts as, for a site that may not ask for everything. A site may always ask to connect. */
const askableOf = {
  connect: undefined,
  message: 'messages',
  typedData: 'messages',
  encryptionKey: 'messages',
  decrypt: 'messages',
  transaction: 'transactions',
  sequence: undefined,
  calls: 'transactions',
  addChain: 'networks',
  switchChain: 'networks',
  watchAsset: 'tokens',
} as const satisfies Record<ApprovalKind, Askable | undefined>

/** @throws WalletError (4100) `notAllowed` if the person does not want to be asked for this by the site */
export function assertMayAsk(permission: Permission | undefined, kind: ApprovalKind): void {
  const askable = askableOf[kind]
  if (!permission || askable === undefined || permission.mayAsk.includes(askable)) return
  throw new WalletError('unauthorized', 'You do not let this site ask for that. Change it in Connections.', {
    reason: 'notAllowed',
  })
}
