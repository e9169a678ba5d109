import { ApprovalFrame } from '../../frame/ApprovalFrame.tsx'
import type { ApprovalScreenProps } from '../../frame/approvalScreenProps.ts'
import { DataText } from '../../frame/DataText.tsx'
import { DescriptionCard } from '../../frame/DescriptionCard.tsx'
import { FactList } from '../../frame/FactList.tsx'
import { Permits } from '../../signatures/Permits.tsx'
import { SignedFields } from '../../signatures/SignedFields.tsx'

/** Asks whether typed data may be signed (EIP-712). */
export function TypedDataApproval({ approval, place }: ApprovalScreenProps<'typedData'>) {
  const { request, review } = approval
  return (
    <ApprovalFrame
      approval={approval}
      place={place}
      title={review?.title ?? 'Sign structured data'}
      sentences={review?.sentences ?? []}
      action="Sign"
      choice={{}}
      permits={review && <Permits permits={review.permits} />}
      effects={review && <DescriptionCard description={review.description} />}
      terms={review && <SignedFields domain={review.domain} fields={review.fields} />}
      details={
        <>
          {review?.primaryType && <FactList facts={[{ name: 'Type', value: review.primaryType }]} />}
          <DataText title="Raw data" text={request.json} />
        </>
      }
    />
  )
}
