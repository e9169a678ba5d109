import { useState } from 'react'
import { navigate } from '../../router/navigate.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { focusProblem } from '../../ui/fields/focusProblem.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { emptyNetworkForm, type NetworkForm, parseNetworkForm } from './networkForm.ts'

const formId = 'add-network'
const fields = [
  { key: 'name', label: 'Name', placeholder: 'Example Chain' },
  { key: 'number', label: 'Chain ID', placeholder: '1234' },
  { key: 'symbol', label: 'Symbol of its coin', placeholder: 'ETH' },
  { key: 'rpcUrl', label: 'Address of a node (RPC)', placeholder: 'https://' },
  { key: 'explorerUrl', label: 'Address of an explorer, if you like', placeholder: 'https://' },
] as const

/** Adds a network. Its node is asked whether it is the one it is said to be. */
export function AddNetworkScreen() {
  const [form, setForm] = useState<NetworkForm>(emptyNetworkForm)
  const [problems, setProblems] = useState<Partial<Record<keyof NetworkForm, string>>>({})
  const { run, busy, problem } = useCommand('addChain')
  async function add() {
    const parsed = parseNetworkForm(form)
    focusProblem(() => setProblems(parsed.problems))
    if (parsed.chain && !busy && (await run({ chain: parsed.chain }))) navigate('/settings/networks')
  }
  return (
    <Screen
      title="Add network"
      onBack={() => navigate('/settings/networks')}
      footer={
        <Button type="submit" form={formId} busy={busy}>
          Add network
        </Button>
      }
    >
      <Form id={formId} noValidate onSubmit={add}>
        {fields.map(({ key, label, placeholder }) => (
          <TextField
            key={key}
            label={label}
            placeholder={placeholder}
            value={form[key]}
            onChange={(text) => setForm({ ...form, [key]: text })}
            problem={problems[key]}
            spellCheck={false}
          />
        ))}
        <Checkbox
          label="It is a test network: its coin is worth nothing"
          checked={form.testnet}
          onChange={(testnet) => setForm({ ...form, testnet })}
        />
        <ProblemText problem={problem} />
      </Form>
    </Screen>
  )
}
