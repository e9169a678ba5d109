import { useState } from 'react'
import type { Chain } from '../../../protocol/chain.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextAreaField } from '../../ui/fields/TextAreaField.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from './networks.module.css'
import { parseNodes } from './parseNodes.ts'

const ROWS = 4

/** The nodes of a network, in the order they are asked. */
export function NodesForm({ chain }: { readonly chain: Chain }) {
  const present = chain.rpcUrls.join('\n')
  const [text, setText] = useState(present)
  const [wrong, setWrong] = useState<string>()
  const { run, busy, problem } = useCommand('setRpcUrls')
  function save() {
    const nodes = parseNodes(text)
    setWrong(nodes.problem)
    if (!nodes.problem && !busy) void run({ chainId: chain.id, rpcUrls: nodes.urls })
  }
  return (
    <Card title="Nodes">
      <Form onSubmit={save}>
        <TextAreaField
          label="Addresses of nodes (RPC)"
          value={text}
          onChange={setText}
          rows={ROWS}
          hint="One a line. They see your addresses and what you ask about; the next one is asked when one fails."
          problem={wrong}
        />
        <ProblemText problem={problem} />
        <div className={classes.buttons}>
          {chain.builtIn && (
            <Button variant="secondary" onClick={() => void run({ chainId: chain.id, rpcUrls: [] })}>
              Use the built-in ones
            </Button>
          )}
          <Button type="submit" busy={busy} disabled={text === present}>
            Save
          </Button>
        </div>
      </Form>
    </Card>
  )
}
