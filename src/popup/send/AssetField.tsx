import type { AssetId } from '../../protocol/ids.ts'
import { countGlanceDigits } from '../approve/amounts/countGlanceDigits.ts'
import { SelectField } from '../ui/fields/SelectField.tsx'
import { formatAmount } from '../ui/format/formatAmount.ts'
import type { SendableAsset } from './listSendableAssets.ts'

type AssetFieldProps = {
  readonly label: string
  readonly assets: readonly SendableAsset[]
  readonly value: AssetId
  readonly onChange: (assetId: AssetId) => void
}

/** One of the assets that the account can use, each with how much there is of it. */
export function AssetField({ label, assets, value, onChange }: AssetFieldProps) {
  const options = assets.map((sendable) => ({ value: sendable.asset.id, label: nameAsset(sendable) }))
  return <SelectField label={label} value={value} onChange={onChange} options={options} />
}

function nameAsset({ asset: { symbol, name, decimals = 0 }, balance }: SendableAsset): string {
  if (balance === undefined) return `${symbol} · ${name}`
  return `${symbol} · ${formatAmount(balance, { decimals, maxFraction: countGlanceDigits(balance, decimals) })}`
}
