import { Card } from '../../../ui/layout/Card.tsx'
import { ApprovalFrame } from '../../frame/ApprovalFrame.tsx'
import type { ApprovalScreenProps } from '../../frame/approvalScreenProps.ts'
import { DataText } from '../../frame/DataText.tsx'
import { nameRequester } from '../../parties/nameRequester.ts'

/** Asks whether a message may be decrypted and given to a site (EIP-1024). */
export function DecryptApproval({ approval, place }: ApprovalScreenProps<'decrypt'>) {
  const { requester, request } = approval
  return (
    <ApprovalFrame
      approval={approval}
      place={place}
      title="Decrypt a message?"
      sentences={[
        `${nameRequester(requester)} will be able to read this message, which somebody encrypted for your account.`,
        'Go on only if you trust the site with what it says. It moves no money.',
      ]}
      action="Decrypt"
      choice={{}}
      effects={
        <Card>
          <DataText title="The message, encrypted" text={request.message.ciphertext} />
        </Card>
      }
    />
  )
}
