import type { Stores } from '../state/stores.ts'

/**
 * Which stores go into a backup file. What sites may do stays behind: another browser is another place to allow it in, and
 * that costs one click. So do lists that the chain tells again, and what is on its way.
 */
export const backedUp = {
  settings: true,
  unlockPolicy: true,
  chains: true,
  accounts: true,
  leaving: false,
  tokens: true,
  permissions: false,
  sites: false,
  mutedSites: false,
  refusals: false,
  activity: false,
  archiving: false,
  outbox: false,
  holdings: false,
  session: false,
  openMark: false,
  attempts: false,
  phraseAttempts: false,
  challenges: false,
  journal: false,
  auditPending: false,
  reminders: false,
  slotUse: false,
  pageTabs: false,
  spending: false,
  searches: false,
  sequences: false,
  batches: false,
  statusWindow: false,
  backups: false,
  drafts: false,
  filters: false,
  contacts: false,
  alerts: false,
  webhook: true,
  webhookQueue: false,
} as const satisfies Record<keyof Stores, boolean>
