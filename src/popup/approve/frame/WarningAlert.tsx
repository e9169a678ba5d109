import { Alert } from '../../ui/feedback/Alert.tsx'
import type { WarningGroup } from '../decision/groupWarnings.ts'
import { WarningPart } from './WarningPart.tsx'
import classes from './Warnings.module.css'
import { WarningText } from './WarningText.tsx'

/** One warning: how bad it is, what it is about, and what it rests on; below it, what others say of the same. */
export function WarningAlert({ group: { whole, parts } }: { readonly group: WarningGroup }) {
  const { risk, level, title } = whole
  const alert = (
    <Alert risk={risk} level={level} title={title}>
      <WarningText warning={whole} />
    </Alert>
  )
  if (parts.length === 0) return alert
  return (
    <div className={classes[level]}>
      {alert}
      {parts.map((part) => (
        <WarningPart key={`${part.risk} ${part.sentence}`} warning={part} />
      ))}
    </div>
  )
}
