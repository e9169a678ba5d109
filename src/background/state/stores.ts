import type { Platform } from '../platform.ts'
import { accountsStore } from './accountsStore.ts'
import { activityStore } from './activityStore.ts'
import { alertsStore } from './alertsStore.ts'
import { archivingStore } from './archivingStore.ts'
import { attemptsStore, phraseAttemptsStore } from './attemptsStore.ts'
import { auditPendingStore } from './auditPendingStore.ts'
import { backupsStore } from './backupsStore.ts'
import { batchesStore } from './batchesStore.ts'
import { chainsStore } from './chainsStore.ts'
import { challengesStore } from './challengesStore.ts'
import { contactsStore } from './contactsStore.ts'
import { draftsStore } from './draftsStore.ts'
import { filtersStore } from './filtersStore.ts'
import { holdingsStore } from './holdingsStore.ts'
import { journalStore } from './journalStore.ts'
import { leavingStore } from './leavingStore.ts'
import { mutedSitesStore } from './mutedSitesStore.ts'
import { openMarkStore } from './openMarkStore.ts'
import { outboxStore } from './outboxStore.ts'
import { pageTabsStore } from './pageTabsStore.ts'
import { permissionsStore } from './permissionsStore.ts'
import { refusalsStore } from './refusalsStore.ts'
import { remindersStore } from './remindersStore.ts'
import { searchesStore } from './searchesStore.ts'
import { sequencesStore } from './sequencesStore.ts'
import { sessionStore } from './sessionStore.ts'
import { settingsStore } from './settingsStore.ts'
import { sitesStore } from './sitesStore.ts'
import { slotUseStore } from './slotUseStore.ts'
import { spendingStore } from './spendingStore.ts'
import { statusWindowStore } from './statusWindowStore.ts'
import { openStore, type Store, type StoreDefinition } from './store.ts'
import { tokensStore } from './tokensStore.ts'
import { unlockPolicyStore } from './unlockPolicyStore.ts'
import { webhookQueueStore } from './webhookQueueStore.ts'
import { webhookStore } from './webhookStore.ts'

/** Every store there is. What is not here is not kept. The vault has its own, in `keyring/vault/storage`. */
export const storeDefinitions = {
  settings: settingsStore,
  unlockPolicy: unlockPolicyStore,
  chains: chainsStore,
  accounts: accountsStore,
  leaving: leavingStore,
  tokens: tokensStore,
  permissions: permissionsStore,
  pageTabs: pageTabsStore,
  sites: sitesStore,
  mutedSites: mutedSitesStore,
  refusals: refusalsStore,
  spending: spendingStore,
  activity: activityStore,
  archiving: archivingStore,
  outbox: outboxStore,
  holdings: holdingsStore,
  searches: searchesStore,
  sequences: sequencesStore,
  drafts: draftsStore,
  batches: batchesStore,
  statusWindow: statusWindowStore,
  session: sessionStore,
  openMark: openMarkStore,
  attempts: attemptsStore,
  phraseAttempts: phraseAttemptsStore,
  challenges: challengesStore,
  journal: journalStore,
  filters: filtersStore,
  auditPending: auditPendingStore,
  reminders: remindersStore,
  backups: backupsStore,
  slotUse: slotUseStore,
  contacts: contactsStore,
  alerts: alertsStore,
  webhook: webhookStore,
  webhookQueue: webhookQueueStore,
} as const

type Definitions = typeof storeDefinitions
type ValueOf<Definition> = Definition extends StoreDefinition<infer Value> ? Value : never

export type Stores = { readonly [Name in keyof Definitions]: Store<ValueOf<Definitions[Name]>> }

/** Reads every store. No question is answered before this is done. */
export async function openStores(platform: Pick<Platform, 'local' | 'session'>): Promise<Stores> {
  const opened = await Promise.all(
    Object.entries(storeDefinitions).map(async ([name, definition]) => [
      name,
      await openStore(definition as StoreDefinition<unknown>, platform[definition.area]),
    ]),
  )
  return Object.fromEntries(opened) as Stores
}
