import { type FormEvent, useState } from 'react'
import { toAmount } from '../../../protocol/primitives.ts'
import type { SendLimit } from '../../../protocol/unlockPolicy.ts'
import type { Limitable } from '../../connections/listLimitable.ts'
import { Button } from '../../ui/Button.tsx'
import { parseAmount } from '../../ui/format/parseAmount.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import classes from './policy.module.css'

type SendLimitFormProps = {
  readonly assets: readonly Limitable[]
  readonly onAdd: (limit: SendLimit) => void
}

/** Adds a limit for one asset. */
export function SendLimitForm({ assets, onAdd }: SendLimitFormProps) {
  const [assetId, setAssetId] = useState(assets[0]?.id)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const asset = assets.find(({ id }) => id === assetId) ?? assets[0]
  function add(event: FormEvent) {
    event.preventDefault()
    const amount = asset && parseAmount(text, asset.decimals)
    if (!asset || amount === undefined) return setProblem('Write an amount, as a number.')
    onAdd({ assetId: asset.id, amount: toAmount(amount) })
    setText('')
  }
  if (!asset) return null
  return (
    <form className={classes.form} onSubmit={add}>
      <SelectField
        label="Limit for"
        value={asset.id}
        onChange={setAssetId}
        options={assets.map(({ id, symbol, chainName }) => ({
          value: id,
          label: `${symbol} on ${chainName}`,
        }))}
      />
      <TextField
        label="Ask above"
        value={text}
        inputMode="decimal"
        onChange={(typed) => {
          setText(typed)
          setProblem(undefined)
        }}
        problem={problem}
        trailing={asset.symbol}
      />
      <Button type="submit" variant="secondary" disabled={!text}>
        Set this limit
      </Button>
    </form>
  )
}
