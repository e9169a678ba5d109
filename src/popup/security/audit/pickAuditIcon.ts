import type { AuditEvent } from '../../../protocol/audit.ts'
import type { IconName } from '../../ui/pictures/iconPaths.ts'
import { type AuditGroup, groupOf } from './auditGroups.ts'

const icons: Readonly<Record<AuditGroup, IconName>> = {
  access: 'lock',
  requests: 'edit',
  sites: 'globe',
  secrets: 'eye',
  wallet: 'settings',
}

/** What should make a person look twice. */
const bad: ReadonlySet<AuditEvent['type']> = new Set([
  'unlockFailed',
  'stepUpFailed',
  'failed',
  'walletCompromised',
  'notKept',
  'logStarted',
])

/** @returns the picture beside an entry; it repeats what the words say */
export function pickAuditIcon(type: AuditEvent['type']): {
  readonly icon: IconName
  readonly tone: 'still' | 'good' | 'bad'
} {
  if (bad.has(type)) return { icon: 'warning', tone: 'bad' }
  if (type === 'rejected') return { icon: 'close', tone: 'still' }
  if (type === 'signed' || type === 'approved') return { icon: 'check', tone: 'good' }
  return { icon: icons[groupOf[type]], tone: 'still' }
}
