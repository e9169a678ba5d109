import type { Intent } from '../../protocol/explanation.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { IconName } from '../ui/pictures/iconPaths.ts'

const icons: Record<Intent['type'], IconName> = {
  transfer: 'send',
  approve: 'shield',
  revoke: 'shield',
  swap: 'swap',
  lend: 'external',
  trade: 'swap',
  deploy: 'add',
  call: 'external',
}

/** @returns the picture that goes with what an activity did */
export function pickActivityIcon({ direction, intent, replaces }: Activity): IconName {
  if (replaces?.way === 'cancel') return 'close'
  if (direction === 'in') return 'receive'
  return intent ? icons[intent.type] : 'external'
}
