import { useState } from 'react'
import { Button } from '../../ui/actions/Button.tsx'
import { saveFile } from '../../ui/actions/saveFile.ts'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { ExportCode } from './ExportCode.tsx'

/** Saves the log as a file that can be checked anywhere, and shows the code that goes with it. */
export function AuditExport({ onExported }: { readonly onExported: () => void }) {
  const { run, busy, problem } = useCommand('exportAudit')
  const [code, setCode] = useState<string>()
  async function save() {
    const exported = await run({})
    if (!exported) return
    saveFile({ name: 'pellucid-audit.jsonl', text: exported.text, type: 'application/jsonl' })
    setCode(exported.code)
    onExported()
  }
  return (
    <Card title="Take it elsewhere">
      <p>
        A file with all entries, one a line, that can be checked without this wallet. It holds no key and no
        phrase, but it does say which sites you use.
      </p>
      <Button variant="secondary" busy={busy} onClick={() => void save()}>
        Export the log
      </Button>
      <ProblemText problem={problem} />
      {code && <ExportCode code={code} />}
    </Card>
  )
}
