import type { Permit } from '../../../protocol/explanation.ts'
import { Card } from '../../ui/Card.tsx'
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
            until={describeEnd(permit)}
          />
        ))}
      </ul>
    </Card>
  )
}

/** Beyond this, a date is no date any more: a deadline of 2²⁵⁶ − 1 seconds is the same as none. */
const LAST_DATE_MS = Date.UTC(9999, 11, 31)

function describeEnd({ deadlineMs }: Permit): string {
  if (deadlineMs === undefined || deadlineMs > LAST_DATE_MS) return 'It never ends.'
  const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
  return `It can be used until ${date.format(deadlineMs)}.`
}
