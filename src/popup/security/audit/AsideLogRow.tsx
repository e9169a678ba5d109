import { useState } from 'react'
import type { AsideLog } from '../../../protocol/audit.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { saveFile } from '../../ui/actions/saveFile.ts'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Row } from '../../ui/layout/Row.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { describeDamage } from './describeVerdict.ts'
import { ExportCode } from './ExportCode.tsx'

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

/** A log that was set aside: which entries it has, what is wrong with it, and a file of it. */
export function AsideLogRow({
  log,
  onExported,
}: {
  readonly log: AsideLog
  readonly onExported: () => void
}) {
  const { run, busy, problem } = useCommand('exportAudit')
  const [code, setCode] = useState<string>()
  const { after, through, setAsideAtMs } = log
  const range = `#${after + 1} to #${through}`
  async function save() {
    const exported = await run({ through })
    if (!exported) return
    saveFile({ name: `pellucid-audit-to-${through}.jsonl`, text: exported.text, type: 'application/jsonl' })
    setCode(exported.code)
    onExported()
  }
  return (
    <>
      <Row
        label={`Entries ${range}`}
        note={describeDamage(log)}
        value={`until ${day.format(setAsideAtMs)}`}
      />
      <Button variant="secondary" busy={busy} onClick={() => void save()}>
        Export entries {range}
      </Button>
      <ProblemText problem={problem} />
      {code && <ExportCode code={code} />}
    </>
  )
}
