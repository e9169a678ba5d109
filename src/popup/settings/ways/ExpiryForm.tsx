import { useState } from 'react'
import type { SlotInfo } from '../../../protocol/slots.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { SelectField } from '../../ui/fields/SelectField.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { Row } from '../../ui/layout/Row.tsx'
import { Stack } from '../../ui/layout/Stack.tsx'
import { useNow } from '../../ui/values/useNow.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import { describeEnd } from './describeWay.ts'

const DAY_MS = 86_400_000
const lives = [
  { value: 'never', label: 'Never' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
] as const
type Life = (typeof lives)[number]['value']

/** Sets when a way in ends by itself. */
export function ExpiryForm({ slot }: { readonly slot: SlotInfo }) {
  const [life, setLife] = useState<Life>('never')
  const { run, busy, problem } = useCommand('setSlotExpiry')
  const nowMs = useNow(60_000)
  function set() {
    const expiry = life === 'never' ? {} : { expiresAtMs: Date.now() + Number(life) * DAY_MS }
    void run({ slotId: slot.slotId, ...expiry })
  }
  return (
    <Card title="Expiry">
      <Row label="Expires" value={describeEnd(slot, nowMs)} />
      <Stack>
        <SelectField
          label="Let it expire"
          value={life}
          onChange={setLife}
          options={lives}
          hint="What has expired unlocks nothing, and can be removed or given a new end."
        />
        <ProblemText problem={problem} />
        <Button variant="secondary" busy={busy} onClick={set}>
          Set expiry
        </Button>
      </Stack>
    </Card>
  )
}
