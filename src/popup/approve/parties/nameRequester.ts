import type { Requester } from '../../../protocol/approval.ts'

/** @returns the host of a site, for a sentence; the wallet itself where the person asked */
export function nameRequester(requester: Requester): string {
  return requester.type === 'site' ? requester.origin.replace(/^https:\/\//, '') : 'This wallet'
}
