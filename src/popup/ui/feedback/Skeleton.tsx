import { VisuallyHidden } from '../layout/VisuallyHidden.tsx'
import classes from './Skeleton.module.css'

/** Stands where something is being fetched, as many lines as it will have. */
export function Skeleton({
  label,
  lines = 1,
}: {
  readonly label: string
  readonly lines?: number | undefined
}) {
  return (
    <div className={classes.skeleton} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className={classes.line} aria-hidden="true" />
      ))}
    </div>
  )
}
