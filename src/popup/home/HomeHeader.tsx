import { Link } from '../router/Link.tsx'
import { IconButton } from '../ui/actions/IconButton.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { AccountMenu } from './accounts/AccountMenu.tsx'
import classes from './HomeHeader.module.css'
import { NetworkMenu } from './networks/NetworkMenu.tsx'

/** Who and where one is, and the way to settings and to the lock. */
export function HomeHeader() {
  const lock = useCommand('lock')
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <AccountMenu />
        <NetworkMenu />
        <div className={classes.tools}>
          <IconButton label="Lock" onClick={() => void lock.run({})}>
            <Icon name="lock" />
          </IconButton>
          <Link to="/settings" className={classes.tool} aria-label="Settings" title="Settings">
            <Icon name="settings" />
          </Link>
        </div>
      </div>
    </header>
  )
}
