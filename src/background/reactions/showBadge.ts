import type { Services } from '../services.ts'

/** Shows on the icon how many requests wait. */
export function showBadge({ platform, journal }: Pick<Services, 'platform' | 'journal'>): void {
  const count = journal.pending().filter(({ page }) => page).length
  platform.setBadge(count === 0 ? '' : count.toString())
}
