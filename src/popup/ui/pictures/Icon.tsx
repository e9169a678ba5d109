import classes from './Icon.module.css'
import { type IconName, iconPaths } from './iconPaths.ts'

/** One picture of the wallet's own set: 20 × 20, strokes of one width. Always beside words, so it has none itself. */
export function Icon({ name, small }: { readonly name: IconName; readonly small?: boolean | undefined }) {
  return (
    <svg
      className={small ? classes.small : classes.icon}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
