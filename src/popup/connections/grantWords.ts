import type { Askable, GrantLife, SpendingPeriod } from '../../protocol/sites.ts'

/** How long a connection lasts, in words. */
export const lifeWords: Readonly<Record<GrantLife, string>> = {
  page: 'Until the page is closed',
  day: '24 hours',
  week: '7 days',
  month: '30 days after it was last used',
  always: 'Until I disconnect it',
}

/** What a site may ask for, in words. */
export const askableWords: Readonly<Record<Askable, string>> = {
  messages: 'Signatures of messages',
  transactions: 'Transactions',
  networks: 'Other networks',
  tokens: 'Showing tokens',
}

export const periodWords: Readonly<Record<SpendingPeriod, string>> = {
  day: 'a day',
  week: 'a week',
  month: '30 days',
}
