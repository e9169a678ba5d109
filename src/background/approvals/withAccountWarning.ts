import type { Approval, ApprovalKind, ApprovalReview } from '../../protocol/approval.ts'
import type { Warning } from '../../protocol/explanation.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { listCompromised } from '../accounts/listCompromised.ts'
import type { Services } from '../services.ts'
import { addWarnings } from './addWarnings.ts'

type Review = ApprovalReview<ApprovalKind>

/**
 * Adds to what was found about a request that the account it uses is in other hands. A rescue names no account: it is
 * what helps.
 */
export function withAccountWarning(
  { accounts }: Pick<Services, 'accounts'>,
  { accountId }: Pick<Approval, 'accountId'>,
  review: Review,
): Review {
  if (!accountId || !listCompromised(accounts).includes(accountId)) return review
  return addWarnings(review, { last: [{ ...leaked, evidence: `Account: ${accountAddress(accountId)}` }] })
}

/** What is said of every request for an account whose words others have. */
export const leaked: Warning = {
  risk: 'compromised-account',
  level: 'caution',
  title: 'The words of this account have leaked',
  sentence:
    'Others can sign with it as well, and take what it holds or receives. Use another account, and move what is left.',
}
