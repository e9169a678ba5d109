import { SelectField } from '../ui/fields/SelectField.tsx'
import { TextField } from '../ui/fields/TextField.tsx'
import type { Limitable } from './listLimitable.ts'
import type { AssetAmountDraft } from './useAssetAmount.ts'

type AssetAmountFieldsProps = {
  readonly assets: readonly Limitable[]
  readonly asset: Limitable
  readonly draft: AssetAmountDraft
  /** Of the amount. */
  readonly label: string
}

/** The asset that a limit is for, and the amount of it. */
export function AssetAmountFields({ assets, asset, draft, label }: AssetAmountFieldsProps) {
  return (
    <>
      <SelectField
        label="Limit for"
        value={asset.id}
        onChange={draft.choose}
        options={assets.map(({ id, symbol, chainName }) => ({
          value: id,
          label: `${symbol} on ${chainName}`,
        }))}
      />
      <TextField
        label={label}
        value={draft.text}
        inputMode="decimal"
        onChange={draft.write}
        problem={draft.problem}
        trailing={asset.symbol}
      />
    </>
  )
}
