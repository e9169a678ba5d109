import type { Finding } from '../../inspect/anomalies/findAnomalies.ts'
import { createUuid } from '../../keyring/random/createUuid.ts'
import type { Alert } from '../../protocol/alerts.ts'
import { accountAddress } from '../../protocol/ids.ts'
import type { AccountBook } from '../accounts/accountBook.ts'
import type { Platform } from '../platform.ts'
import type { AlertsState } from '../state/alertsStore.ts'
import type { Stores } from '../state/stores.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'
import { levels } from './countOpenAlerts.ts'
import { listSends } from './listSends.ts'
import { createRecentEvents, type NamedEvent } from './recentEvents.ts'

const MAX_ALERTS = 100
const LONGEST_QUIET_MS = 24 * 60 * 60_000

/** Holds each new entry of the audit log against the rules, beside whatever is going on: nobody waits for it. */
export type AlertBook = {
  /** Looks at what is new. What a worker did not live to judge, the next one does. Never rejects. */
  look(): Promise<void>
  list(): readonly Alert[]
  /** Notes that the person knows of these alerts. */
  acknowledge(ids: readonly string[]): Promise<void>
  onRaised(listener: (alert: Alert) => void): void
}

export function createAlertBook(parts: {
  platform: Pick<Platform, 'log' | 'now' | 'random'>
  stores: Pick<Stores, 'alerts' | 'auditPending' | 'activity' | 'holdings'>
  vault: Pick<VaultKeeper, 'id' | 'status'>
  accounts: Pick<AccountBook, 'list'>
}): AlertBook {
  const { platform, stores, accounts } = parts
  const store = stores.alerts
  const recent = createRecentEvents(parts)
  const listeners: ((alert: Alert) => void)[] = []
  let turn: Promise<void> = Promise.resolve()

  async function judge(events: readonly NamedEvent[]): Promise<void> {
    const last = events.at(-1)
    const { judged, told } = store.get()
    if (!last || last.name === judged) return
    // An end that is not found was let go, or there was none: what is long past raises no alarm.
    const start = events.findLastIndex(({ name }) => name === judged) + 1 || events.length - 1
    const { findAnomalies } = await import('../../inspect/anomalies/findAnomalies.ts')
    const own = new Set(accounts.list().map(({ id }) => accountAddress(id).toLowerCase()))
    const sends = listSends(stores.activity.get(), { holdings: stores.holdings.get().holdings, own })
    const toldAtMs = new Map(Object.entries(told))
    const raised: Alert[] = []
    for (let index = start; index < events.length; index++) {
      const latest = events[index]
      if (!latest) continue
      const history = {
        latest,
        earlier: events.slice(0, index),
        // In the order in which they were signed: a clock that was set back hides none.
        sends: sends.slice(0, sends.findLastIndex(({ hash }) => hash === latest.result) + 1),
      }
      for (const finding of findAnomalies(history, toldAtMs)) {
        toldAtMs.set(finding.kind, latest.atMs)
        raised.push(toAlert(finding))
      }
    }
    await store.update(({ alerts }) => ({
      alerts: keep([...raised.toReversed(), ...alerts]),
      judged: last.name,
      told: Object.fromEntries([...toldAtMs].filter(([, atMs]) => isTold(last.atMs - atMs))),
    }))
    for (const alert of raised) for (const listener of listeners) listener(alert)
  }

  const toAlert = ({ kind: _, ...finding }: Finding): Alert => ({
    ...finding,
    id: createUuid(platform.random),
  })

  return {
    look() {
      turn = turn
        .then(async () => {
          if ((await recent.newest()) !== store.get().judged) await judge(await recent.read())
        })
        .catch(isLeft)
      return turn
    },
    list: () => store.get().alerts,
    acknowledge: (ids) =>
      store.update((state) => ({
        ...state,
        alerts: state.alerts.map((alert) =>
          ids.includes(alert.id) && alert.acknowledgedAtMs === undefined
            ? { ...alert, acknowledgedAtMs: platform.now() }
            : alert,
        ),
      })),
    onRaised: (listener) => void listeners.push(listener),
  }
}

/** What the person knows of leaves first, then what is least bad, the oldest before the others: no flood hides danger. */
function keep(alerts: AlertsState['alerts']): AlertsState['alerts'] {
  const weigh = ({ level, acknowledgedAtMs }: Alert) =>
    acknowledgedAtMs === undefined ? levels.indexOf(level) : levels.length
  const staying = alerts.toSorted((one, other) => weigh(one) - weigh(other)).slice(0, MAX_ALERTS)
  return alerts.filter((alert) => staying.includes(alert))
}

/** What is longer ago keeps no rule quiet, nor does what a clock that was set back calls the future. */
function isTold(agoMs: number): boolean {
  return agoMs >= 0 && agoMs < LONGEST_QUIET_MS
}

/** The next entry brings it up again. */
function isLeft(): void {}
