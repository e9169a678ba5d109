import { Card } from '../../../ui/layout/Card.tsx'
import { describeEnd } from '../../parties/describeEnd.ts'
import { Spending } from '../../parties/Spending.tsx'
import { AllowanceCap } from './AllowanceCap.tsx'
import type { AllowanceLine } from './listAllowances.ts'

type AllowancesProps = {
  readonly approvalId: string
  readonly lines: readonly AllowanceLine[]
  /** The person opened a cap to edit it, or closed it. */
  readonly onEditing: (editing: boolean) => void
}

/** Who may move the person's assets afterwards, and how much of them. */
export function Allowances({ approvalId, lines, onEditing }: AllowancesProps) {
  if (lines.length === 0) return null
  return (
    <Card title="What it permits">
      <ul>
        {lines.map((line) => (
          <Spending
            key={`${line.asset.id} ${line.spender.address}`}
            {...line}
            until={line.endsAtMs === undefined ? undefined : describeEnd(line.endsAtMs)}
          >
            {line.editable && <AllowanceCap approvalId={approvalId} line={line} onEditing={onEditing} />}
          </Spending>
        ))}
      </ul>
    </Card>
  )
}
