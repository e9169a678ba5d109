import { type BackgroundMethod, providerMethods } from '../../protocol/provider.ts'
import { userRejected } from '../approvals/userRejected.ts'
import { rejectLeft } from '../pages/gonePages.ts'
import { pageGone } from '../pages/pageGone.ts'
import { assertMayAsk } from '../permissions/askables.ts'
import { noteSite } from '../permissions/sites.ts'
import type { Services } from '../services.ts'
import { assertWallet } from '../vault/assertWallet.ts'
import { askChain } from './askChain.ts'
import type { MethodCall } from './methodCall.ts'
import type { RpcHandler, RpcOutcome } from './rpcHandler.ts'
import { rpcHandlers } from './rpcHandlers.ts'

/**
 * Checks what the site may, and answers it or puts its question before the person.
 *
 * @throws WalletError (4100) `notConnected`, `locked` or `noWallet`, and what the method's own file throws
 */
export async function answerMethod(services: Services, call: MethodCall): Promise<RpcOutcome> {
  const { origin, method, params } = call
  const entry = providerMethods[method]
  if (entry.permission !== 'none') {
    const permission = services.permissions.get(origin)
    if ('approval' in entry) assertMayAsk(permission, entry.approval)
  }
  await services.permissions.touch(origin)
  if (entry.answeredBy === 'chain') return askChain(services, call)
  // Only the person, who must be here, decides for an account that is connected.
  if (entry.permission !== 'none') services.session.assertUnlocked()
  const handler = rpcHandlers[method as BackgroundMethod] as RpcHandler<BackgroundMethod>
  const outcome = await handler(params as never, { origin, services, requestId: call.requestId })
  if (outcome.type === 'approval') await askPerson(services, call, outcome)
  return outcome
}

async function askPerson(
  services: Services,
  { requestId, origin, method, otherWallets }: MethodCall,
  { draft }: Extract<RpcOutcome, { type: 'approval' }>,
): Promise<void> {
  assertWallet(services)
  // As if the person had said no at once.
  if (services.flood.isMuted(origin)) throw userRejected()
  const permission = services.permissions.find(origin)
  const firstSeenMs = await noteSite(services, origin)
  const listing = await services.phishing.find(origin)
  // It went while the request was looked at. One that comes back asks again.
  if (!services.pages.isAttached(requestId)) throw pageGone()
  const isAnew = await rejectLeft(services, { origin, kind: draft.kind, requestId })
  await services.approvals.ask(draft, {
    type: 'site',
    origin,
    requestId,
    method,
    place: services.pages.placeOf(requestId),
    firstSeenMs,
    connectedSinceMs: permission?.grantedAtMs,
    isInsistent: services.flood.isInsistent(origin),
    isAnew,
    listing,
    otherWallets,
  })
}
