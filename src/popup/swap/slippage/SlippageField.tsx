import { type Dispatch, useState } from 'react'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { Fieldset } from '../../ui/fields/Fieldset.tsx'
import { RadioCard } from '../../ui/fields/RadioCard.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { formatPercent } from '../../ui/format/formatPercent.ts'
import type { SwapEvent, SwapState } from '../swapState.ts'
import classes from './SlippageField.module.css'

type SlippageFieldProps = {
  readonly state: Pick<SwapState, 'slippage' | 'slippageBps'>
  readonly dispatch: Dispatch<SwapEvent>
  /** What counts now, in basis points; undefined while what is typed cannot be read. */
  readonly slippageBps: number | undefined
  readonly problem: string | undefined
}

/** Basis points. */
const choices = [10, 50, 100]
const WARN_ABOVE_BPS = 500

/** How much less than offered may arrive before the swap fails: three common choices, and any other out of the way. */
export function SlippageField({ state, dispatch, slippageBps, problem }: SlippageFieldProps) {
  const isTyped = state.slippage.trim() !== ''
  const [startsOpen] = useState(isTyped)
  return (
    <div className={classes.slippage}>
      <Fieldset form="plain" label="Slippage: how much less may arrive" className={classes.choices}>
        {choices.map((choice) => (
          <RadioCard
            key={choice}
            name="slippage"
            value={`${choice}`}
            className={classes.option}
            checked={!isTyped && choice === state.slippageBps}
            onChoose={() => dispatch({ type: 'slippageChosen', slippageBps: choice })}
          >
            {formatPercent(choice)}
          </RadioCard>
        ))}
      </Fieldset>
      <details className={classes.advanced} open={startsOpen}>
        <summary className={classes.summary}>Advanced</summary>
        <TextField
          label="Custom slippage"
          value={state.slippage}
          onChange={(text) => dispatch({ type: 'slippageTyped', text })}
          onBlur={() => dispatch({ type: 'fieldLeft', field: 'slippage' })}
          inputMode="decimal"
          placeholder={String(state.slippageBps / 100)}
          trailing="%"
          problem={problem}
          hint="When more than this is lost on the way, the swap fails and only the network fee is spent."
        />
      </details>
      {slippageBps !== undefined && slippageBps > WARN_ABOVE_BPS && (
        <Alert level="caution" title={`Up to ${formatPercent(slippageBps)} less may arrive`}>
          Others can see a swap on its way and take the difference. Choose less unless you must.
        </Alert>
      )}
    </div>
  )
}
