import { type ReactNode, useId, useState } from 'react'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from './lists.module.css'

const MAX_BYTES = 32 * 1024 * 1024

type ListOfFileProps = {
  readonly by: 'bringPhishingList' | 'bringDescriptors'
  /** What the file is, and where people find it. */
  readonly children: ReactNode
  readonly onBrought: () => void
}

/** A newer list out of a file: nobody is asked for it. */
export function ListOfFile({ by, children, onBrought }: ListOfFileProps) {
  const id = useId()
  const { run, busy, problem, clear } = useCommand(by)
  const [tooLarge, setTooLarge] = useState(false)
  async function bring(file: File | undefined) {
    clear()
    setTooLarge(file !== undefined && file.size > MAX_BYTES)
    if (!file || file.size > MAX_BYTES) return
    if (await run({ type: 'file', name: file.name.slice(0, 300), text: await file.text() })) onBrought()
  }
  return (
    <Card title="A newer list, as a file">
      <p className={classes.soft}>{children}</p>
      <Field id={id} label="List file" problem={tooLarge ? 'This is no such list.' : problem?.message}>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          className={classes.file}
          disabled={busy}
          onChange={(event) => void bring(event.currentTarget.files?.[0])}
        />
      </Field>
      {busy && <Progress label="Reading the names" />}
    </Card>
  )
}
