import { serializeError, WalletError } from '../../protocol/errors.ts'
import type { SequenceStep } from '../../protocol/sequence.ts'
import { assertStillAllowed } from '../approvals/assertStillAllowed.ts'
import type { Services } from '../services.ts'

/**
 * @returns why a site's call may not be signed any more, in a sentence: the site was disconnected, or lost the account,
 *   the network or the leave to ask; undefined where it may, and for what the wallet does of its own
 */
export function findForbidden(
  services: Pick<Services, 'permissions'>,
  step: SequenceStep,
): string | undefined {
  if (step.type !== 'call' || step.origin === undefined) return undefined
  const { origin, accountId, chainId } = step
  const requester = { type: 'site', origin } as const
  try {
    assertStillAllowed(services, { kind: 'calls', requester, accountId, chainId })
    return undefined
  } catch (error) {
    if (!services.permissions.find(origin)) return 'The site was disconnected, so this was not sent.'
    return sentences[serializeError(error).reason ?? ''] ?? sentences.notAllowed
  }
}

/** @throws WalletError (4100) `notAllowed`, as `findForbidden` says */
export function assertStepAllowed(services: Pick<Services, 'permissions'>, step: SequenceStep): void {
  const problem = findForbidden(services, step)
  if (problem !== undefined) throw new WalletError('unauthorized', problem, { reason: 'notAllowed' })
}

const sentences: Record<string, string> & { readonly notAllowed: string } = {
  notConnected: 'The site may not use this account any more, so this was not sent.',
  chainNotAllowed: 'The site may not use this network any more, so this was not sent.',
  notAllowed: 'The site may not ask for transactions any more, so this was not sent.',
}
