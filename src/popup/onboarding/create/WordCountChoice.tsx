import classes from './WordCountChoice.module.css'

type WordCountChoiceProps = { readonly value: 12 | 24; readonly onChange: (count: 12 | 24) => void }

/** Twelve words are enough for anyone; some want more. */
export function WordCountChoice({ value, onChange }: WordCountChoiceProps) {
  return (
    <fieldset className={classes.choice}>
      <legend className="visually-hidden">Length of the phrase</legend>
      {([12, 24] as const).map((count) => (
        <label key={count} className={classes.option}>
          <input
            type="radio"
            name="wordCount"
            value={count}
            checked={value === count}
            onChange={() => onChange(count)}
          />
          {count} words
        </label>
      ))}
    </fieldset>
  )
}
