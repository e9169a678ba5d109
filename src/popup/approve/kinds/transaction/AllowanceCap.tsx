import { useEffect, useState } from 'react'
import { toAmount } from '../../../../protocol/primitives.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { formatPlainAmount } from '../../../ui/format/formatPlainAmount.ts'
import { parseAmount } from '../../../ui/format/parseAmount.ts'
import { useCommand } from '../../../wallet/useCommand.ts'
import classes from './AllowanceCap.module.css'
import type { AllowanceLine } from './listAllowances.ts'

type AllowanceCapProps = {
  readonly approvalId: string
  readonly line: AllowanceLine
  readonly onEditing: (editing: boolean) => void
}

/** Lets the person permit less, or another amount, than was asked for. */
export function AllowanceCap({ approvalId, line, onEditing }: AllowanceCapProps) {
  const { asset, amount, unlimited } = line
  const decimals = asset.decimals ?? 0
  const [text, setText] = useState<string>()
  const { run, busy, problem } = useCommand('capAllowance')
  const cap = text === undefined ? undefined : parseAmount(text, decimals)

  // The review may be worked out anew, and this field go with the old one, before it is closed.
  useEffect(() => () => onEditing(false), [onEditing])

  function open() {
    setText(unlimited ? '' : formatPlainAmount(BigInt(amount), decimals))
    onEditing(true)
  }
  function close() {
    setText(undefined)
    onEditing(false)
  }
  async function save() {
    if (cap !== undefined && (await run({ approvalId, amount: toAmount(cap) }))) close()
  }

  if (text === undefined) {
    return (
      <Button variant="quiet" className={classes.open} onClick={open}>
        Change the limit
      </Button>
    )
  }
  return (
    <div className={classes.cap}>
      <TextField
        label={`Limit in ${asset.symbol}`}
        value={text}
        onChange={setText}
        inputMode="decimal"
        autoFocus
        problem={problem?.message ?? (text !== '' && cap === undefined ? 'This is no amount.' : undefined)}
      />
      <div className={classes.actions}>
        <Button variant="quiet" onClick={close}>
          Cancel
        </Button>
        <Button variant="secondary" busy={busy} aria-disabled={cap === undefined} onClick={() => void save()}>
          Set limit
        </Button>
      </div>
    </div>
  )
}
