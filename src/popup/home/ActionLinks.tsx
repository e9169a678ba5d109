import { Link } from '../router/Link.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import classes from './ActionLinks.module.css'

/** What can be done with what one has. */
export function ActionLinks() {
  return (
    <nav className={classes.actions} aria-label="Actions">
      <Link to="/send" className={classes.action}>
        <Icon name="send" />
        Send
      </Link>
      <Link to="/receive" className={classes.action}>
        <Icon name="receive" />
        Receive
      </Link>
      <Link to="/swap" className={classes.action}>
        <Icon name="swap" />
        Swap
      </Link>
    </nav>
  )
}
