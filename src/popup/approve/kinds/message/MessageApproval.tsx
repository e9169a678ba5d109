import { Card } from '../../../ui/layout/Card.tsx'
import { ApprovalFrame } from '../../frame/ApprovalFrame.tsx'
import type { ApprovalScreenProps } from '../../frame/approvalScreenProps.ts'
import { DataText } from '../../frame/DataText.tsx'
import { Permits } from '../../signatures/Permits.tsx'

/** Asks whether a message may be signed (EIP-191). */
export function MessageApproval({ approval, place }: ApprovalScreenProps<'message'>) {
  const { request, review } = approval
  const hex = review?.hex ?? request.message
  return (
    <ApprovalFrame
      approval={approval}
      place={place}
      title={review?.title ?? 'Sign a message'}
      sentences={review?.sentences ?? []}
      action="Sign"
      choice={{}}
      effects={
        <Card>
          {review?.text === undefined ? (
            <DataText title="Message in bytes" text={hex} whole />
          ) : (
            <DataText title="Message" text={review.text} whole />
          )}
        </Card>
      }
      permits={review && <Permits permits={review.permits} />}
      details={review?.text !== undefined && <DataText title="Message in bytes" text={hex} />}
    />
  )
}
