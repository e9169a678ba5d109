import { useEffect, useState } from 'react'
import type { Contact } from '../../../protocol/contacts.ts'
import { navigate } from '../../router/navigate.ts'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { groupByHost } from './groupByHost.ts'
import { HostRow } from './HostRow.tsx'
import classes from './hosts.module.css'

/** Each host that the wallet contacts, why, and when it last did. */
export function HostsScreen() {
  const { run, problem } = useCommand('listContacts')
  const [contacts, setContacts] = useState<readonly Contact[]>()
  useEffect(() => void run({}).then((answer) => setContacts(answer?.contacts)), [run])
  const hosts = groupByHost(contacts ?? [])
  const contacted = hosts.filter(({ lastAtMs }) => lastAtMs !== undefined)
  const others = hosts.filter(({ lastAtMs }) => lastAtMs === undefined)
  return (
    <Screen title="Who is contacted" onBack={() => navigate('/settings')}>
      <p className={classes.soft}>
        The wallet talks to the hosts on this list and to nobody else. A node learns your network address,
        what the wallet asks it, and so which accounts may belong together. By itself the wallet contacts
        nobody before it is set up, nor while it is locked; what a page asks a network goes to that network’s
        node, while it is locked for sites that you connected only.
      </p>
      {!contacts && !problem && <Progress label="Reading the list" />}
      <ProblemText problem={problem} />
      {contacts && (
        <Card title="Contacted">
          {contacted.length === 0 && <p className={classes.soft}>Nobody yet.</p>}
          <ul className={classes.list}>
            {contacted.map((host) => (
              <HostRow key={host.host} host={host} />
            ))}
          </ul>
        </Card>
      )}
      {others.length > 0 && (
        <Card title="Not contacted yet">
          <p className={classes.soft}>
            Nodes of networks that are set up. They hear of you when you use the network.
          </p>
          <ul className={classes.list}>
            {others.map((host) => (
              <HostRow key={host.host} host={host} />
            ))}
          </ul>
        </Card>
      )}
      <p className={classes.soft}>
        This list is kept on this device only. You choose the nodes under Settings, Networks.
      </p>
    </Screen>
  )
}
