import { type FeeQuote, type FeeSpeed, feeSpeeds } from '../../../protocol/chain.ts'
import { Fieldset } from '../../ui/fields/Fieldset.tsx'
import { RadioCard } from '../../ui/fields/RadioCard.tsx'
import { formatDuration } from '../../ui/format/formatDuration.ts'
import { formatWei } from '../../ui/format/formatWei.ts'
import { computeFeeCost, type GasFigures } from './computeFeeCost.ts'
import classes from './FeeChoice.module.css'

type FeeChoiceProps = {
  readonly fees: FeeQuote
  readonly gas: GasFigures
  readonly currency: { readonly symbol: string; readonly decimals: number }
  readonly speed: FeeSpeed
  /** wei that a rollup takes beside the gas. */
  readonly dataFee?: bigint | undefined
  readonly onChange: (speed: FeeSpeed) => void
}

const names = { slow: 'Slow', normal: 'Normal', fast: 'Fast' } as const

/** What the network asks for, at three speeds: the time, what it likely costs, and what it costs at most. */
export function FeeChoice({ fees, gas, currency, speed, dataFee = 0n, onChange }: FeeChoiceProps) {
  const { atMost } = computeFeeCost(fees[speed].fee, gas)
  return (
    <Fieldset form="card" label="Network fee">
      <div className={classes.choices}>
        {feeSpeeds.map((choice) => (
          <RadioCard
            key={choice}
            name="speed"
            value={choice}
            checked={choice === speed}
            onChoose={() => onChange(choice)}
            className={classes.choice}
          >
            <span className={classes.name}>{names[choice]}</span>
            <span className={classes.wait}>about {formatDuration(fees[choice].waitMs)}</span>
            <span className={classes.cost}>
              {gas.gasLimit === 0n
                ? 'unknown'
                : formatWei(computeFeeCost(fees[choice].fee, gas).expected, currency)}
            </span>
          </RadioCard>
        ))}
      </div>
      {gas.gasLimit === 0n ? (
        <p className={classes.most}>
          How much gas it takes could not be worked out, so its cost is not known.
        </p>
      ) : (
        <p className={classes.most}>
          <span>It costs at most</span>
          <span className={classes.cost}>{formatWei(atMost, currency)}</span>
        </p>
      )}
      {dataFee > 0n && (
        <p className={classes.most}>
          <span>Beside it, for the network beneath</span>
          <span className={classes.cost}>about {formatWei(dataFee, currency)}</span>
        </p>
      )}
    </Fieldset>
  )
}
