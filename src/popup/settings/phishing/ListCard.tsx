import type { PhishingListInfo } from '../../../protocol/phishing.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatAge } from '../../ui/format/formatAge.ts'
import { ProblemText } from '../../ui/ProblemText.tsx'
import { Row } from '../../ui/Row.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from './phishing.module.css'

type ListCardProps = {
  readonly title: string
  readonly list: PhishingListInfo
  /** Given for a list that the person can let go of. */
  readonly onDropped?: () => void
}

/** One list: where it is from, how long and how old it is, and the digest to compare it by. */
export function ListCard({ title, list, onDropped }: ListCardProps) {
  const { run, busy, problem } = useCommand('dropPhishingList')
  const { source, nameCount, gatheredAtMs, digest } = list
  async function drop() {
    if (await run({})) onDropped?.()
  }
  return (
    <Card title={title}>
      <Row label="From" value={source} />
      <Row label="Names" value={nameCount.toLocaleString()} />
      <Row
        label={onDropped ? 'Brought' : 'Gathered'}
        value={formatAge(Math.max(Date.now() - gatheredAtMs, 0))}
      />
      <p className={classes.soft}>
        SHA-256 of its text: <span className={classes.digest}>{digest}</span>
      </p>
      <ProblemText problem={problem} />
      {onDropped && (
        <Button variant="secondary" busy={busy} onClick={() => void drop()}>
          Remove this list
        </Button>
      )}
    </Card>
  )
}
