import { useId } from 'react'
import classes from './FactList.module.css'

type FactListProps = {
  readonly title?: string | undefined
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

/** A longer value gets a line of its own. */
const MAX_BESIDE = 30

/** Names and values, exact, one a line; long values break anywhere. */
export function FactList({ title, facts }: FactListProps) {
  const id = useId()
  const lines = numberRepeats(facts)
  return (
    <section aria-labelledby={title && id}>
      {title && (
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
      )}
      <dl className={classes.facts}>
        {lines.map(({ key, name, value }) => (
          <div key={key} className={value.length > MAX_BESIDE ? classes.tall : classes.fact}>
            <dt className={classes.name}>{name}</dt>
            <dd className={classes.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Two facts may have one name: a stranger chose it. */
function numberRepeats(facts: FactListProps['facts']) {
  return facts.map((fact, place) => ({ ...fact, key: `${place} ${fact.name}` }))
}
