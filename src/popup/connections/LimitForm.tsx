import { useState } from 'react'
import { toAmount } from '../../protocol/primitives.ts'
import { type SpendingLimit, type SpendingPeriod, spendingPeriods } from '../../protocol/sites.ts'
import { Button } from '../ui/Button.tsx'
import { parseAmount } from '../ui/format/parseAmount.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { periodWords } from './grantWords.ts'
import type { Limitable } from './listLimitable.ts'

type LimitFormProps = {
  readonly assets: readonly Limitable[]
  readonly onAdd: (limit: SpendingLimit) => void
}

/** Adds a limit for one asset and period. */
export function LimitForm({ assets, onAdd }: LimitFormProps) {
  const [assetId, setAssetId] = useState(assets[0]?.id)
  const [text, setText] = useState('')
  const [period, setPeriod] = useState<SpendingPeriod>('day')
  const [problem, setProblem] = useState<string>()
  const asset = assets.find(({ id }) => id === assetId) ?? assets[0]
  if (!asset) return null
  function add() {
    const amount = asset && parseAmount(text, asset.decimals)
    if (!asset || amount === undefined) return setProblem('Write the most it may spend, as a number.')
    onAdd({ assetId: asset.id, amount: toAmount(amount), period })
    setText('')
  }
  return (
    <>
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
        label="At most"
        value={text}
        inputMode="decimal"
        onChange={(typed) => {
          setText(typed)
          setProblem(undefined)
        }}
        problem={problem}
        trailing={asset.symbol}
      />
      <SelectField
        label="In"
        value={period}
        onChange={setPeriod}
        options={spendingPeriods.map((one) => ({ value: one, label: periodWords[one] }))}
      />
      <Button variant="secondary" onClick={add} disabled={!text}>
        Set this limit
      </Button>
    </>
  )
}
