import type { DescriptorSource } from '../inspect/descriptors/descriptorSource.ts'
import type { AccountBook } from './accounts/accountBook.ts'
import type { AlertBook } from './alerts/alertBook.ts'
import type { Approvals } from './approvals/approvals.ts'
import type { ApprovalWindow } from './approvals/approvalWindow.ts'
import type { Journal } from './approvals/journal.ts'
import type { Reviewer } from './approvals/reviewer.ts'
import type { Audit } from './audit/audit.ts'
import type { ChainRegistry } from './chains/chainRegistry.ts'
import type { Contacts } from './contacts/contacts.ts'
import type { BroughtRegistry } from './descriptors/broughtRegistry.ts'
import type { Announcer } from './filters/announcer.ts'
import type { Filters } from './filters/filters.ts'
import type { FloodGuard } from './flood/floodGuard.ts'
import type { HoldingsReader } from './holdings/holdingsReader.ts'
import type { PageCaller } from './pages/pageCaller.ts'
import type { PagePorts } from './pages/pagePorts.ts'
import type { Permissions } from './permissions/permissions.ts'
import type { PhishingBook } from './phishing/phishingBook.ts'
import type { Platform } from './platform.ts'
import type { Sequences } from './sequences/sequences.ts'
import type { Attempts } from './session/attempts.ts'
import type { Session } from './session/session.ts'
import type { Stores } from './state/stores.ts'
import type { TokenBook } from './tokens/tokenBook.ts'
import type { Transactions } from './transactions/transactions.ts'
import type { SlotBook } from './vault/slotBook.ts'
import type { VaultKeeper } from './vault/vaultKeeper.ts'
import type { Webhook } from './webhook/webhook.ts'

/** The parts of the background, as handlers of methods, commands and approvals are given them. */
export type Services = {
  readonly platform: Platform
  readonly stores: Stores
  readonly vault: VaultKeeper
  readonly session: Session
  readonly attempts: Attempts
  readonly audit: Audit
  readonly alerts: AlertBook
  readonly webhook: Webhook
  readonly slots: SlotBook
  readonly contacts: Contacts
  readonly chains: ChainRegistry
  readonly accounts: AccountBook
  readonly tokens: TokenBook
  readonly descriptors: DescriptorSource
  readonly broughtDescriptors: BroughtRegistry
  readonly phishing: PhishingBook
  readonly permissions: Permissions
  readonly flood: FloodGuard
  readonly journal: Journal
  readonly approvalWindow: ApprovalWindow
  readonly approvals: Approvals
  readonly reviewer: Reviewer
  readonly transactions: Transactions
  readonly sequences: Sequences
  readonly holdings: HoldingsReader
  readonly pages: PagePorts
  readonly pageCaller: PageCaller
  readonly filters: Filters
  readonly announcer: Announcer
}
