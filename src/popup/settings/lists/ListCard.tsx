import type { ListInfo } from '../../../protocol/lists.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { formatAge } from '../../ui/format/formatAge.ts'
import { Card } from '../../ui/layout/Card.tsx'
import { Row } from '../../ui/layout/Row.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from './lists.module.css'

type ListCardProps = {
  readonly title: string
  readonly list: ListInfo
  /** What its entries are: “Names”. */
  readonly entries: string
  /** Given for a list that the person can let go of. */
  readonly drop?: { readonly by: 'dropPhishingList' | 'dropDescriptors'; readonly onDropped: () => void }
}

/** One list: where it is from, how long and how old it is, and the digest to compare it by. */
export function ListCard({ title, list, entries, drop }: ListCardProps) {
  const { source, entryCount, gatheredAtMs, digest } = list
  return (
    <Card title={title}>
      <Row label="From" value={source} />
      <Row label={entries} value={entryCount.toLocaleString()} />
      <Row label={drop ? 'Brought' : 'Gathered'} value={formatAge(Math.max(Date.now() - gatheredAtMs, 0))} />
      <p className={classes.soft}>
        SHA-256 of its text: <span className={classes.digest}>{digest}</span>
      </p>
      {drop && <DropButton {...drop} />}
    </Card>
  )
}

function DropButton({ by, onDropped }: NonNullable<ListCardProps['drop']>) {
  const { run, busy, problem } = useCommand(by)
  async function drop() {
    if (await run({})) onDropped()
  }
  return (
    <>
      <ProblemText problem={problem} />
      <Button variant="secondary" busy={busy} onClick={() => void drop()}>
        Remove this list
      </Button>
    </>
  )
}
