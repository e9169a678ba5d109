import classes from './CoverButton.module.css'

type CoverButtonProps = {
  readonly label: string
  /** The id of what it lies over, which says how things stand. */
  readonly describedBy: string
  readonly onClick: () => void
}

/**
 * A button over the whole of its frame, for what shows a present choice and opens the others: its name says what it
 * does, and what lies under it what is chosen. The frame is positioned.
 */
export function CoverButton({ label, describedBy, onClick }: CoverButtonProps) {
  return (
    <button
      type="button"
      className={classes.cover}
      aria-label={label}
      aria-describedby={describedBy}
      aria-haspopup="dialog"
      onClick={onClick}
    />
  )
}
