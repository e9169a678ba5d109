import { countGlanceDigits } from '../approve/amounts/countGlanceDigits.ts'
import { Button } from '../ui/actions/Button.tsx'
import { TextField } from '../ui/fields/TextField.tsx'
import { formatAmount } from '../ui/format/formatAmount.ts'
import { formatPlainAmount } from '../ui/format/formatPlainAmount.ts'
import type { SendableAsset } from './listSendableAssets.ts'

type AmountFieldProps = {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
  readonly asset: SendableAsset
  /** What Max fills in, in the smallest unit; undefined while it is not known. */
  readonly maximum: bigint | undefined
  readonly problem: string | undefined
}

/** How much. Max takes all there is, and leaves the network fee where it is paid in the same coin. */
export function AmountField(props: AmountFieldProps) {
  const { value, onChange, onLeave, asset: sendable, maximum, problem } = props
  const { symbol, decimals = 0 } = sendable.asset
  return (
    <TextField
      label="Amount"
      value={value}
      onChange={onChange}
      onBlur={onLeave}
      inputMode="decimal"
      placeholder="0"
      problem={problem}
      hint={describeBalance(sendable)}
      trailing={
        <Button
          variant="quiet"
          disabled={maximum === undefined}
          aria-label={`Max ${symbol}`}
          onClick={() => maximum !== undefined && onChange(formatPlainAmount(maximum, decimals))}
        >
          Max
        </Button>
      }
    />
  )
}

function describeBalance({ asset: { symbol, decimals = 0 }, balance }: SendableAsset): string {
  if (balance === undefined) return `How much ${symbol} you have is not known yet.`
  const maxFraction = countGlanceDigits(balance, decimals)
  return `You have ${formatAmount(balance, { decimals, maxFraction })} ${symbol}`
}
