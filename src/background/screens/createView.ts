import { SHOWN_ROWS, SHOWN_UNWANTED } from '../../protocol/transaction.ts'
import type { View } from '../../protocol/view.ts'
import { countOpenAlerts } from '../alerts/countOpenAlerts.ts'
import type { Services } from '../services.ts'

type Shown = Pick<
  Services,
  | 'vault'
  | 'slots'
  | 'session'
  | 'attempts'
  | 'stores'
  | 'chains'
  | 'accounts'
  | 'tokens'
  | 'permissions'
  | 'journal'
  | 'flood'
  | 'alerts'
>

/** @returns everything the screens show, and nothing secret; while locked, nothing about the person either */
export function createView(services: Shown): View {
  const { stores, chains, journal, attempts, vault } = services
  const shared = {
    status: getStatus(services),
    settings: stores.settings.get(),
    unlockPolicy: stores.unlockPolicy.get(),
    waitUntilMs: attempts.waitUntilMs('password') ?? null,
    phraseWaitUntilMs: attempts.waitUntilMs('phrase') ?? null,
    chains: chains.list(),
    activeChainId: chains.getActiveId(),
    approvalCount: journal.pending().filter(({ page }) => page).length,
    passkeys: [...vault.passkeys()],
    phraseResets: vault.slots().some(({ type }) => type === 'phrase'),
    mirrorFailed: vault.isMirrorFailed(),
  }
  return shared.status === 'unlocked'
    ? { ...shared, ...personal(services) }
    : { ...shared, ...nothingPersonal }
}

const nothingPersonal = {
  wallets: [],
  accounts: [],
  tokens: [],
  holdings: [],
  activity: [],
  permissions: [],
  mutedSites: [],
  sequences: [],
  drafts: [],
  approvals: [],
  goneApprovals: [],
  openAlerts: { count: 0 },
  slots: [],
}

function personal({ stores, alerts, flood, chains, accounts, tokens, journal, slots }: Shown) {
  const activeAccountId = accounts.getActiveId()
  return {
    wallets: [...accounts.listWallets()],
    accounts: [...accounts.list()],
    ...(activeAccountId && { activeAccountId }),
    tokens: [...tokens.listAll(chains.list().map(({ id }) => id))],
    holdings: stores.holdings.get().holdings,
    activity: pickActivity(stores.activity.get()),
    permissions: stores.permissions.get(),
    mutedSites: flood.listMuted(),
    sequences: stores.sequences.get(),
    drafts: stores.drafts.get(),
    approvals: journal.pending().map(({ approval }) => approval),
    goneApprovals: journal.gone(),
    openAlerts: countOpenAlerts(alerts.list()),
    slots: slots.list(),
  }
}

/** The newest rows; however much of what nobody wants comes in, it takes the place of nothing else. */
function pickActivity(rows: View['activity']): View['activity'] {
  return [
    ...rows.filter(({ unwanted }) => !unwanted).slice(0, SHOWN_ROWS),
    ...rows.filter(({ unwanted }) => unwanted).slice(0, SHOWN_UNWANTED),
  ]
}

function getStatus({ vault, session }: Shown): View['status'] {
  const status = vault.status()
  if (status === 'damaged') return 'damaged'
  if (status === 'none') return 'empty'
  return session.isUnlocked() ? 'unlocked' : 'locked'
}
