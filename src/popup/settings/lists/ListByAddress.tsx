import { useState } from 'react'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from './lists.module.css'

type ListByAddressProps = {
  readonly by: 'bringPhishingList' | 'bringDescriptors'
  readonly onBrought: () => void
}

/** A newer list from an address that the person trusts, held against the digest they were given. Fetched once. */
export function ListByAddress({ by, onBrought }: ListByAddressProps) {
  const [url, setUrl] = useState('')
  const [sha256, setSha256] = useState('')
  const { run, busy, problem } = useCommand(by)
  async function fetchIt() {
    if (await run({ type: 'address', url: url.trim(), sha256 })) onBrought()
  }
  return (
    <Card title="A newer list, from an address">
      <Form onSubmit={fetchIt}>
        <p className={classes.soft}>
          It is fetched once, now. That address then knows that somebody with this wallet was there, and is
          noted under “Who is contacted”. The list is taken only if it has the digest that you were told
          elsewhere.
        </p>
        <TextField
          label="Address of the list"
          type="url"
          placeholder="https://"
          value={url}
          onChange={setUrl}
        />
        <TextField
          label="SHA-256 digest"
          value={sha256}
          onChange={setSha256}
          hint="64 digits, 0 to 9 and a to f."
          spellCheck={false}
        />
        <ProblemText problem={problem} />
        <Button type="submit" variant="secondary" busy={busy} disabled={!url.trim() || !sha256.trim()}>
          Fetch the list
        </Button>
      </Form>
    </Card>
  )
}
