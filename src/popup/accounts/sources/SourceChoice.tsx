import { useId } from 'react'
import classes from './SourceChoice.module.css'

/** What a person may bring along. */
export type SourceType = 'phrase' | 'privateKey' | 'keystore' | 'address'

const choices: readonly { readonly type: SourceType; readonly label: string }[] = [
  { type: 'phrase', label: 'A recovery phrase' },
  { type: 'privateKey', label: 'A private key' },
  { type: 'keystore', label: 'A keystore file' },
  { type: 'address', label: 'An address to watch' },
]

/** Asks what the wallet is brought in by. */
export function SourceChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: SourceType
  readonly onChoose: (type: SourceType) => void
}) {
  const group = useId()
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>What you have</legend>
      {choices.map(({ type, label }) => (
        <label key={type} className={classes.choice}>
          <input type="radio" name={group} checked={type === chosen} onChange={() => onChoose(type)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
