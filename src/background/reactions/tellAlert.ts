import type { Alert } from '../../protocol/alerts.ts'
import type { Services } from '../services.ts'

/** Tells the person of danger at once, also when no screen of the wallet is open. The rest waits in the alert centre. */
export function tellAlert(
  { platform }: Pick<Services, 'platform'>,
  { id, level, title, sentence }: Alert,
): void {
  if (level === 'danger') platform.notify({ id, title, message: sentence })
}
