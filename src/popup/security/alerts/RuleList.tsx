import type { AlertRule } from '../../../protocol/alerts.ts'
import { Card } from '../../ui/layout/Card.tsx'
import classes from './alerts.module.css'
import { LevelMark } from './LevelMark.tsx'

/** What is looked out for, and from when on it counts. */
export function RuleList({ rules }: { readonly rules: readonly AlertRule[] }) {
  return (
    <Card title="What is looked out for">
      <p className={classes.soft}>
        Every entry of the audit log is held against these, here and nowhere else. Nothing is ever stopped by
        it.
      </p>
      <ul className={classes.list}>
        {rules.map(({ id, level, explains }) => (
          <li key={id} className={classes.rule}>
            <span>{explains}</span>
            <LevelMark level={level} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
