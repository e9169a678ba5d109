import type { BatchWay } from '../../../../protocol/batch.ts'
import { Fieldset } from '../../../ui/fields/Fieldset.tsx'
import { RadioCard } from '../../../ui/fields/RadioCard.tsx'
import classes from './WayChoice.module.css'

type WayChoiceProps = { readonly way: BatchWay; readonly onChange: (way: BatchWay) => void }

const ways = [
  { way: 'together', name: 'As one transaction', note: 'All or nothing' },
  { way: 'apart', name: 'One after the other', note: 'Stops at the first that fails' },
] as const

/** How a batch is carried out, where there is a choice. */
export function WayChoice({ way: chosen, onChange }: WayChoiceProps) {
  return (
    <Fieldset form="card" label="How it is sent" className={classes.ways}>
      {ways.map(({ way, name, note }) => (
        <RadioCard
          key={way}
          name="way"
          value={way}
          checked={way === chosen}
          onChoose={() => onChange(way)}
          className={classes.way}
        >
          <span className={classes.name}>{name}</span>
          <span className={classes.note}>{note}</span>
        </RadioCard>
      ))}
    </Fieldset>
  )
}
