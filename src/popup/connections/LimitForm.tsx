import { useState } from 'react'
import { type SpendingLimit, type SpendingPeriod, spendingPeriods } from '../../protocol/sites.ts'
import { Button } from '../ui/actions/Button.tsx'
import { SelectField } from '../ui/fields/SelectField.tsx'
import { AssetAmountFields } from './AssetAmountFields.tsx'
import { periodWords } from './grantWords.ts'
import type { Limitable } from './listLimitable.ts'
import { useAssetAmount } from './useAssetAmount.ts'

type LimitFormProps = {
  readonly assets: readonly Limitable[]
  readonly onAdd: (limit: SpendingLimit) => void
}

/** Adds a limit for one asset and period. */
export function LimitForm({ assets, onAdd }: LimitFormProps) {
  const draft = useAssetAmount(assets, 'Write the most it may spend, as a number.')
  const [period, setPeriod] = useState<SpendingPeriod>('day')
  const { asset } = draft
  if (!asset) return null
  function add() {
    const most = draft.take()
    if (most) onAdd({ ...most, period })
  }
  return (
    <>
      <AssetAmountFields assets={assets} asset={asset} draft={draft} label="At most" />
      <SelectField
        label="In"
        value={period}
        onChange={setPeriod}
        options={spendingPeriods.map((one) => ({ value: one, label: periodWords[one] }))}
      />
      <Button variant="secondary" onClick={add} disabled={!draft.text}>
        Set this limit
      </Button>
    </>
  )
}
