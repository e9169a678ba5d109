import type { TransactionExplanation } from '../../../../protocol/explanation.ts'
import { Card } from '../../../ui/layout/Card.tsx'
import { Words } from '../../parties/Words.tsx'
import { Counterparty } from '../transaction/Counterparty.tsx'
import classes from './CallList.module.css'

/** Every call in words, in order, with whoever is at its other end. One alone is said by the title. */
export function CallList({ explanations }: { readonly explanations: readonly TransactionExplanation[] }) {
  const [first, ...others] = explanations
  if (first && others.length === 0) {
    return (
      <>
        <p>
          <Words text={first.sentences.join(' ')} />
        </p>
        <Counterparty intent={first.intent} />
      </>
    )
  }
  return (
    <Card title="What it does, in order">
      <ol className={classes.list} aria-label="What it does, in order">
        {explanations.map(({ title, sentences, intent }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: calls have no name but their place, and keep it
          <li key={index} className={classes.call}>
            <span className={classes.place} aria-hidden="true">
              {index + 1}
            </span>
            <div className={classes.words}>
              <p className={classes.title}>
                <Words text={title} />
              </p>
              {sentences.length > 0 && (
                <p className={classes.sentences}>
                  <Words text={sentences.join(' ')} />
                </p>
              )}
              <Counterparty intent={intent} plain />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}
