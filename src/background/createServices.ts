import { createAccountBook } from './accounts/accountBook.ts'
import { createAlertBook } from './alerts/alertBook.ts'
import { createApprovals } from './approvals/approvals.ts'
import { createApprovalWindow } from './approvals/approvalWindow.ts'
import { createJournal } from './approvals/journal.ts'
import { createReviewer } from './approvals/reviewer.ts'
import { createAudit } from './audit/audit.ts'
import { createChainRegistry } from './chains/chainRegistry.ts'
import { createContacts } from './contacts/contacts.ts'
import { createBroughtRegistry } from './descriptors/broughtRegistry.ts'
import { createDescriptorSource } from './descriptors/createDescriptorSource.ts'
import { createAnnouncer } from './filters/announcer.ts'
import { createFilters } from './filters/filters.ts'
import { createFloodGuard } from './flood/floodGuard.ts'
import { createHoldingsReader } from './holdings/holdingsReader.ts'
import { createPageCaller } from './pages/pageCaller.ts'
import { createPagePorts } from './pages/pagePorts.ts'
import { getPageState } from './pages/pageState.ts'
import { createPermissions } from './permissions/permissions.ts'
import { createPhishingBook } from './phishing/phishingBook.ts'
import type { Platform } from './platform.ts'
import { mayRead } from './rpc/assertMayRead.ts'
import { createSequences } from './sequences/sequences.ts'
import type { Services } from './services.ts'
import { createAttempts } from './session/attempts.ts'
import { createSession } from './session/session.ts'
import { openStores } from './state/stores.ts'
import { createTokenBook } from './tokens/tokenBook.ts'
import { createTransactions } from './transactions/transactions.ts'
import { guardVault } from './vault/guardVault.ts'
import { createSlotBook } from './vault/slotBook.ts'
import { openVaultKeeper } from './vault/vaultKeeper.ts'
import { createWebhook } from './webhook/webhook.ts'

/** Reads what is stored and puts the parts of the background together. Nothing is answered before this is done. */
export async function createServices(platform: Platform): Promise<Services> {
  const [stores, keeper] = await Promise.all([openStores(platform), openVaultKeeper(platform)])
  const session = createSession({ platform, stores })
  const audit = createAudit({ platform, stores, session, vault: keeper })
  const attempts = createAttempts({ platform, stores, session, audit })
  const vault = guardVault(keeper, attempts)
  const contacts = createContacts({ platform, stores })
  const chains = createChainRegistry({ platform, stores, contacts })
  const accounts = createAccountBook({ stores })
  const tokens = createTokenBook({ stores })
  const broughtDescriptors = createBroughtRegistry(platform)
  const permissions = createPermissions({ platform, stores })
  const flood = createFloodGuard({ platform, stores })
  const journal = createJournal({ platform, stores })
  const approvalWindow = createApprovalWindow({ platform, stores })
  const pages = createPagePorts((origin) => getPageState({ session, permissions, chains, stores }, origin))
  const filters = createFilters({ platform, stores, chains, pages })
  const transactions = createTransactions({ platform, stores, chains, session, vault, tokens })
  const services: Services = {
    platform,
    stores,
    vault,
    session,
    attempts,
    audit,
    webhook: createWebhook({ platform, stores, contacts, session, vault }),
    alerts: createAlertBook({ platform, stores, vault, accounts }),
    slots: createSlotBook({ vault, session, stores, audit }),
    contacts,
    chains,
    tokens,
    descriptors: createDescriptorSource(platform, broughtDescriptors),
    broughtDescriptors,
    phishing: createPhishingBook(platform),
    permissions,
    flood,
    journal,
    approvalWindow,
    accounts,
    approvals: createApprovals({ platform, audit, journal, approvalWindow, flood, session }),
    // The reviewer and the kinds of approval know each other; it asks for the rest when it is used.
    reviewer: createReviewer(() => services),
    transactions,
    sequences: createSequences({ platform, stores, chains, session, transactions, audit, permissions }),
    holdings: createHoldingsReader({ platform, stores, chains, tokens }),
    pages,
    pageCaller: createPageCaller({ platform, stores, session, permissions, chains }),
    filters,
    announcer: createAnnouncer({
      platform,
      chains,
      filters,
      pages,
      mayRead: (origin) => mayRead({ session, permissions }, origin),
    }),
  }
  return services
}
