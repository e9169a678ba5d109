import { formatAge } from '../../ui/format/formatAge.ts'
import { useNow } from '../../ui/values/useNow.ts'
import { useView } from '../../wallet/walletStore.ts'
import { describeUse } from './describeUse.ts'
import type { Host } from './groupByHost.ts'
import classes from './hosts.module.css'

const TICK_MS = 60_000

/** One host: what for, and when last. */
export function HostRow({ host: { host, uses, lastAtMs } }: { readonly host: Host }) {
  const nowMs = useNow(TICK_MS)
  const chains = useView((view) => view.chains)
  return (
    <li className={classes.host}>
      <div className={classes.words}>
        <span className={classes.name}>{host}</span>
        {uses.map((use) => (
          <span key={describeUse(use, chains)} className={classes.soft}>
            {describeUse(use, chains)}
          </span>
        ))}
      </div>
      {lastAtMs !== undefined && (
        <time className={classes.time} dateTime={new Date(lastAtMs).toISOString()}>
          {formatAge(Math.max(nowMs - lastAtMs, 0))}
        </time>
      )}
    </li>
  )
}
