import { useState } from 'react'
import { navigate } from '../../router/navigate.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useActiveChain } from '../../wallet/active.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import { FoundToken } from './FoundToken.tsx'
import { useTokenLookUp } from './useTokenLookUp.ts'

const formId = 'add-token'

/** Adds a token by the address of its contract; name, symbol and decimals come from the contract itself. */
export function AddTokenScreen() {
  const [text, setText] = useState('')
  const chain = useActiveChain()
  const lookUp = useTokenLookUp(text)
  const add = useCommand('addToken')
  async function addToken() {
    if (lookUp.token && (await add.run({ token: lookUp.token }))) navigate('/')
  }
  return (
    <Screen
      title="Add token"
      onBack={() => navigate('/')}
      footer={
        <Button type="submit" form={formId} disabled={!lookUp.token} busy={add.busy}>
          Add token
        </Button>
      }
    >
      <Form id={formId} onSubmit={addToken}>
        <TextField
          label="Contract address"
          value={text}
          onChange={setText}
          spellCheck={false}
          placeholder="0x…"
          hint={`On ${chain?.name ?? 'this network'}. Take it from the token’s own site, not from a message.`}
          problem={lookUp.problem ?? add.problem?.message}
        />
      </Form>
      <FoundToken token={lookUp.token} busy={lookUp.busy} />
    </Screen>
  )
}
