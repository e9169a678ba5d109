import { Link } from '../../router/Link.tsx'
import classes from './OtherWays.module.css'

/** What a wallet can also come from; each is brought back on a screen of its own. */
export function OtherWays() {
  return (
    <p className={classes.ways}>
      You have something else? <Link to="/recover?way=shares">Shamir shares</Link>{' '}
      <Link to="/recover?way=file">Backup file</Link>
    </p>
  )
}
