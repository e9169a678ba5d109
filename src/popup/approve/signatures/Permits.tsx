import type { Permit } from '../../../protocol/explanation.ts'
import { Card } from '../../ui/layout/Card.tsx'
import { describeEnd } from '../parties/describeEnd.ts'
import { Spending } from '../parties/Spending.tsx'

/** What a signature would let others do later, without asking again. */
export function Permits({ permits }: { readonly permits: readonly Permit[] }) {
  if (permits.length === 0) return null
  return (
    <Card title="What it permits">
      <ul>
        {permits.map((permit) => (
          <Spending
            key={`${permit.asset.id} ${permit.spender.address}`}
            {...permit}
            until={describeEnd(permit.deadlineMs)}
          />
        ))}
      </ul>
    </Card>
  )
}
