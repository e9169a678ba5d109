import classes from './Progress.module.css'

type ProgressProps = {
  readonly label: string
  /** From 0 to 1; undefined when nobody can tell. */
  readonly value?: number | undefined
}

/** How far something has got, said as it changes. */
export function Progress({ label, value }: ProgressProps) {
  return (
    <div className={classes.progress} role="status">
      <span className={classes.label}>{label}</span>
      <progress
        className={classes.bar}
        aria-label={label}
        {...(value === undefined ? {} : { value })}
        max={1}
      />
    </div>
  )
}
