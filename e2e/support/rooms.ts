import type { View } from '../../src/protocol/view.ts'

/** A screen that an address leads to. */
export type Room = {
  /** Of the route, without what follows a colon filled in. */
  readonly pattern: string
  /** What a picture of it shows, in a sentence. */
  readonly caption: string
}

/** Every screen of an open wallet that an address leads to; its pictures and its check for barriers are made from this. */
export const rooms: readonly Room[] = [
  { pattern: '/', caption: 'Home.' },
  { pattern: '/send', caption: 'To whom, what, and how much.' },
  { pattern: '/swap', caption: 'What to pay and what to receive.' },
  { pattern: '/receive', caption: 'The address.' },
  { pattern: '/activity', caption: 'What happened, in words.' },
  { pattern: '/tokens/add', caption: 'A token that is not shown by itself.' },
  { pattern: '/accounts', caption: 'Every wallet and its accounts.' },
  { pattern: '/accounts/add', caption: 'Another wallet: new, or brought from elsewhere.' },
  { pattern: '/accounts/add/shares', caption: 'Another wallet, from its shares.' },
  { pattern: '/accounts/account/:accountId', caption: 'One account.' },
  { pattern: '/accounts/account/:accountId/delegation', caption: 'Whose code one account follows.' },
  { pattern: '/accounts/wallet/:walletId', caption: 'One wallet.' },
  { pattern: '/accounts/wallet/:walletId/find', caption: 'Accounts that were used before.' },
  { pattern: '/allowances', caption: 'What others may take, the worst first.' },
  { pattern: '/security', caption: 'Whether the wallet is safe against loss and theft.' },
  { pattern: '/security/alerts', caption: 'What stood out, and what is looked out for.' },
  { pattern: '/security/audit', caption: 'Everything that opened, signed or allowed something.' },
  { pattern: '/security/leak', caption: 'What to do when a phrase is in other hands.' },
  { pattern: '/settings', caption: 'The settings.' },
  { pattern: '/settings/phrase', caption: 'The recovery phrase, behind the password.' },
  { pattern: '/settings/password', caption: 'Another password.' },
  { pattern: '/settings/policy', caption: 'When the wallet locks, and when it asks once more.' },
  { pattern: '/settings/ways', caption: 'The ways to unlock.' },
  { pattern: '/settings/ways/:slotId', caption: 'One way to unlock.' },
  { pattern: '/settings/ways/add/passkey', caption: 'A passkey as another way.' },
  { pattern: '/settings/ways/add/phrase', caption: 'A phrase that resets the password.' },
  { pattern: '/settings/backup', caption: 'What is backed up, and how.' },
  { pattern: '/settings/backup/check/:walletId', caption: 'A check of the phrase.' },
  { pattern: '/settings/backup/shares/:walletId', caption: 'A wallet in shares.' },
  { pattern: '/settings/backup/paper/:walletId', caption: 'A wallet on paper.' },
  { pattern: '/settings/backup/file', caption: 'Everything in one encrypted file.' },
  { pattern: '/settings/networks', caption: 'The networks.' },
  { pattern: '/settings/networks/add', caption: 'A network of one’s own.' },
  { pattern: '/settings/networks/:chainId', caption: 'One network and its nodes.' },
  { pattern: '/settings/webhook', caption: 'Where alerts are sent, if anywhere.' },
  { pattern: '/settings/phishing', caption: 'The lists of sites that steal, and how old they are.' },
  { pattern: '/settings/descriptors', caption: 'Whose descriptions of contracts are shown.' },
  { pattern: '/settings/hosts', caption: 'Whom the wallet contacts, why, and when it last did.' },
  { pattern: '/settings/sites', caption: 'Every site that sees an account.' },
  { pattern: '/settings/sites/:origin', caption: 'What one site is granted.' },
]

/** Routes that lead to no room of an open wallet, each for a reason. */
export const otherRoutes = {
  '/onboarding': 'before there is a wallet; the tour passes through it',
  '/recover': 'for whoever has no wallet that opens; a test of its own goes there',
  '/activity/replace/:approvalId': 'only while a replacement is looked over; a test of its own goes there',
  '/sequences/:id': 'only while a sequence runs; a test of its own follows one',
  '/settings/backup/earlier/:id': 'only where an earlier wallet was kept aside; a test of its own makes one',
  '/approve': 'only while something waits; the tour decides there',
  '/approve/:id': 'only while something waits; the tour decides there',
} as const

/**
 * @returns the address of a room, its named parts filled in from what the wallet shows; undefined when there is nothing
 *   to fill one in with
 */
export function findAddress(
  pattern: string,
  view: Pick<View, 'activeChainId' | 'accounts' | 'permissions' | 'slots'>,
): string | undefined {
  const known: Readonly<Record<string, string | undefined>> = {
    chainId: view.activeChainId,
    walletId: view.accounts[0]?.walletId,
    accountId: view.accounts[0]?.id,
    slotId: view.slots[0]?.slotId,
    origin: view.permissions[0]?.origin,
  }
  const parts = pattern.split('/').map((part) => (part.startsWith(':') ? known[part.slice(1)] : part))
  if (parts.includes(undefined)) return undefined
  return `#${parts.map((part = '') => encodeURIComponent(part)).join('/')}`
}
