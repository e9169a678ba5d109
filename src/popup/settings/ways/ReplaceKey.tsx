import { useState } from 'react'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from './ways.module.css'

/** Replaces the key that encrypts the wallet, on its own. Every way to unlock stays. */
export function ReplaceKey() {
  const { run, busy, problem } = useCommand('rotateDataKey')
  const [done, setDone] = useState(false)
  async function replace() {
    setDone((await run({})) !== undefined)
  }
  return (
    <Card title="Key inside the vault">
      <p className={classes.soft}>
        Every way to unlock opens this key, and the key opens your wallet. It is replaced with each change
        here, and every 90 days by itself. Your accounts stay the same.
      </p>
      <Button variant="secondary" busy={busy} onClick={() => void replace()}>
        Replace it now
      </Button>
      <p role="status">{done && 'It is a new one now.'}</p>
      <ProblemText problem={problem} />
    </Card>
  )
}
