import { Link } from '../../router/Link.tsx'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { useView } from '../../wallet/walletStore.ts'
import classes from './alerts.module.css'

/** On the start, as long as something is open that asks for a look. */
export function AlertNotice() {
  const { count, level } = useView((view) => view.openAlerts)
  if (count === 0 || !level || level === 'info') return null
  return (
    <Link to="/security/alerts" className={classes[`${level}Notice`]}>
      <Icon name={level === 'danger' ? 'stop' : 'warning'} />
      <span className={classes.noticeWords}>
        {count === 1 ? 'Something stands out' : `${count} things stand out`}
      </span>
      <Icon name="forward" small />
    </Link>
  )
}
