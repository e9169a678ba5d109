import { Link } from '../router/Link.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import classes from './SettingsLink.module.css'

type SettingsLinkProps = { readonly to: string; readonly label: string; readonly note?: string | undefined }

/** A line that leads to a screen of its own. */
export function SettingsLink({ to, label, note }: SettingsLinkProps) {
  return (
    <Link to={to} className={classes.link}>
      <span className={classes.label}>{label}</span>
      {note && <span className={classes.note}>{note}</span>}
      <Icon name="forward" small />
    </Link>
  )
}
