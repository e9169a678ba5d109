import classes from './Monogram.module.css'
import { pickHue } from './pickHue.ts'

type MonogramProps = {
  /** Its first letter is shown. */
  readonly text: string
  /** What the colour follows from: an id or an address, for two things may have one name. */
  readonly seed: string
  readonly small?: boolean | undefined
}

/** A letter in a round field, for a chain or a token. No picture of anybody else is ever loaded. */
export function Monogram({ text, seed, small = false }: MonogramProps) {
  const letter = [...text][0]?.toUpperCase() ?? '?'
  const hue = pickHue(seed)
  return (
    <svg className={small ? classes.small : classes.monogram} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="16" fill={`hsl(${hue} 42% 40%)`} />
      <text
        x="16"
        y="16"
        dy="0.36em"
        textAnchor="middle"
        fill="white"
        fontSize="15"
        className={classes.letter}
      >
        {letter}
      </text>
    </svg>
  )
}
