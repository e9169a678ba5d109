import { HomeScreen } from '../home/HomeScreen.tsx'
import { lazyRoute, type RouteEntry } from './defineRoute.ts'

/** Every screen of the wallet, one line each. The start comes first and is loaded with the app; the others when needed. */
export const routes: readonly [RouteEntry, ...RouteEntry[]] = [
  { pattern: '/', screen: HomeScreen },
  lazyRoute('/onboarding', async () => (await import('../onboarding/OnboardingScreen.tsx')).OnboardingScreen),
  lazyRoute('/recover', async () => (await import('../recover/RecoverScreen.tsx')).RecoverScreen),
  lazyRoute('/approve', async () => (await import('../approve/ApproveScreen.tsx')).ApproveScreen),
  lazyRoute('/approve/:id', async () => (await import('../approve/ApproveScreen.tsx')).ApproveScreen),
  lazyRoute('/send', async () => (await import('../send/SendScreen.tsx')).SendScreen),
  lazyRoute('/swap', async () => (await import('../swap/SwapScreen.tsx')).SwapScreen),
  lazyRoute('/activity', async () => (await import('../activity/ActivityScreen.tsx')).ActivityScreen),
  lazyRoute(
    '/activity/replace/:approvalId',
    async () => (await import('../activity/replacement/ReplaceScreen.tsx')).ReplaceScreen,
  ),
  lazyRoute('/allowances', async () => (await import('../allowances/AllowancesScreen.tsx')).AllowancesScreen),
  lazyRoute('/security/leak', async () => (await import('../security/leak/LeakScreen.tsx')).LeakScreen),
  lazyRoute('/sequences/:id', async () => (await import('../sequence/SequenceScreen.tsx')).SequenceScreen),
  lazyRoute('/receive', async () => (await import('../receive/ReceiveScreen.tsx')).ReceiveScreen),
  lazyRoute('/tokens/add', async () => (await import('../home/tokens/AddTokenScreen.tsx')).AddTokenScreen),
  lazyRoute('/security', async () => (await import('../security/SecurityScreen.tsx')).SecurityScreen),
  lazyRoute(
    '/security/alerts',
    async () => (await import('../security/alerts/AlertsScreen.tsx')).AlertsScreen,
  ),
  lazyRoute('/security/audit', async () => (await import('../security/audit/AuditScreen.tsx')).AuditScreen),
  lazyRoute('/accounts', async () => (await import('../accounts/AccountsScreen.tsx')).AccountsScreen),
  lazyRoute('/accounts/add', async () => (await import('../accounts/AddWalletScreen.tsx')).AddWalletScreen),
  lazyRoute(
    '/accounts/add/shares',
    async () => (await import('../accounts/AddSharesScreen.tsx')).AddSharesScreen,
  ),
  lazyRoute(
    '/accounts/wallet/:walletId',
    async () => (await import('../accounts/WalletScreen.tsx')).WalletScreen,
  ),
  lazyRoute(
    '/accounts/wallet/:walletId/find',
    async () => (await import('../accounts/FindAccountsScreen.tsx')).FindAccountsScreen,
  ),
  lazyRoute(
    '/accounts/account/:accountId',
    async () => (await import('../accounts/AccountScreen.tsx')).AccountScreen,
  ),
  lazyRoute(
    '/accounts/account/:accountId/delegation',
    async () => (await import('../allowances/DelegationScreen.tsx')).DelegationScreen,
  ),
  lazyRoute('/settings', async () => (await import('../settings/SettingsScreen.tsx')).SettingsScreen),
  lazyRoute(
    '/settings/phrase',
    async () => (await import('../settings/phrase/PhraseScreen.tsx')).PhraseScreen,
  ),
  lazyRoute('/settings/backup', async () => (await import('../backup/BackupScreen.tsx')).BackupScreen),
  lazyRoute(
    '/settings/backup/file',
    async () => (await import('../backup/file/BackupFileScreen.tsx')).BackupFileScreen,
  ),
  lazyRoute(
    '/settings/backup/check/:walletId',
    async () => (await import('../backup/check/CheckPhraseScreen.tsx')).CheckPhraseScreen,
  ),
  lazyRoute(
    '/settings/backup/shares/:walletId',
    async () => (await import('../backup/shares/SharesScreen.tsx')).SharesScreen,
  ),
  lazyRoute(
    '/settings/backup/paper/:walletId',
    async () => (await import('../backup/paper/PaperScreen.tsx')).PaperScreen,
  ),
  lazyRoute(
    '/settings/backup/earlier/:id',
    async () => (await import('../backup/earlier/EarlierWalletScreen.tsx')).EarlierWalletScreen,
  ),
  lazyRoute(
    '/settings/password',
    async () => (await import('../settings/password/PasswordScreen.tsx')).PasswordScreen,
  ),
  lazyRoute('/settings/ways', async () => (await import('../settings/ways/WaysScreen.tsx')).WaysScreen),
  lazyRoute(
    '/settings/ways/add/passkey',
    async () => (await import('../settings/ways/AddPasskeyScreen.tsx')).AddPasskeyScreen,
  ),
  lazyRoute(
    '/settings/ways/add/phrase',
    async () => (await import('../settings/ways/AddPhraseScreen.tsx')).AddPhraseScreen,
  ),
  lazyRoute('/settings/ways/:slotId', async () => (await import('../settings/ways/WayScreen.tsx')).WayScreen),
  lazyRoute(
    '/settings/policy',
    async () => (await import('../settings/policy/PolicyScreen.tsx')).PolicyScreen,
  ),
  lazyRoute(
    '/settings/networks',
    async () => (await import('../settings/networks/NetworksScreen.tsx')).NetworksScreen,
  ),
  lazyRoute(
    '/settings/networks/add',
    async () => (await import('../settings/networks/AddNetworkScreen.tsx')).AddNetworkScreen,
  ),
  lazyRoute(
    '/settings/networks/:chainId',
    async () => (await import('../settings/networks/NetworkScreen.tsx')).NetworkScreen,
  ),
  lazyRoute(
    '/settings/webhook',
    async () => (await import('../settings/alertPosts/AlertPostsScreen.tsx')).AlertPostsScreen,
  ),
  lazyRoute(
    '/settings/phishing',
    async () => (await import('../settings/phishing/PhishingListsScreen.tsx')).PhishingListsScreen,
  ),
  lazyRoute(
    '/settings/descriptors',
    async () => (await import('../settings/descriptors/DescriptorListsScreen.tsx')).DescriptorListsScreen,
  ),
  lazyRoute('/settings/hosts', async () => (await import('../settings/hosts/HostsScreen.tsx')).HostsScreen),
  lazyRoute(
    '/settings/sites',
    async () => (await import('../connections/ConnectionsScreen.tsx')).ConnectionsScreen,
  ),
  lazyRoute(
    '/settings/sites/:origin',
    async () => (await import('../connections/ConnectionScreen.tsx')).ConnectionScreen,
  ),
]
