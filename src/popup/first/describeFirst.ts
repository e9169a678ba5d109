import type { ApprovalKind } from '../../protocol/approval.ts'
import type { ShortView } from '../../protocol/viewMirror.ts'
import { pickApproval } from '../approve/queue/pickApproval.ts'

/** Who asks, and for what kind of thing. */
export type First = { readonly asker: string; readonly words: string }

const wordsOf: Readonly<Record<ApprovalKind, string>> = {
  connect: 'asks to be connected',
  message: 'asks you to sign a message',
  typedData: 'asks you to sign structured data',
  encryptionKey: 'asks for your encryption key',
  decrypt: 'asks you to decrypt a message',
  transaction: 'asks for a transaction',
  sequence: 'asks for several transactions',
  calls: 'asks for several actions at once',
  addChain: 'asks to add a network',
  switchChain: 'asks to switch the network',
  watchAsset: 'asks to show a token',
}

/**
 * Says what a window of approvals is about, before anything else of it is there.
 *
 * @param hash of the address, `#/approve` or one with the id of an approval
 * @returns undefined where nothing of a site's waits there to be read: another screen, a locked wallet, a site that is
 * known for stealing, of which its own page warns first
 */
export function describeFirst(view: ShortView, hash: string): First | undefined {
  const [, route, id] = hash.split('/')
  if (view.status !== 'unlocked' || route !== 'approve') return undefined
  const approval = pickApproval(view.approvals, id)?.approval
  if (approval?.requester.type !== 'site' || approval.requester.listing) return undefined
  const asker = approval.requester.origin.replace(/^https:\/\//, '')
  return { asker, words: wordsOf[approval.kind] }
}
