import { ApprovalFrame } from '../../frame/ApprovalFrame.tsx'
import type { ApprovalScreenProps } from '../../frame/approvalScreenProps.ts'
import { nameRequester } from '../../parties/nameRequester.ts'

/** Asks whether a site may have the key that others encrypt for an account with (EIP-1024). */
export function EncryptionKeyApproval({ approval, place }: ApprovalScreenProps<'encryptionKey'>) {
  return (
    <ApprovalFrame
      approval={approval}
      place={place}
      title="Give your encryption key?"
      sentences={[
        `${nameRequester(approval.requester)} gets a public key of this account. With it anybody can write messages that only this account can read.`,
        'It moves no money, and nothing can be read or signed with it.',
      ]}
      action="Give key"
      choice={{}}
    />
  )
}
