import type { AuditEvent } from '../../../protocol/audit.ts'

/** What a person may want to see alone. */
export const auditGroups = {
  access: 'Unlocking and locking',
  requests: 'Requests and signatures',
  sites: 'Connected sites',
  secrets: 'Secrets and backups',
  wallet: 'Wallets and settings',
} as const
export type AuditGroup = keyof typeof auditGroups

/** The group of each kind of entry. A kind without its group is a type error. */
export const groupOf: { readonly [Type in AuditEvent['type']]: AuditGroup } = {
  unlocked: 'access',
  unlockFailed: 'access',
  locked: 'access',
  steppedUp: 'access',
  stepUpFailed: 'access',
  approved: 'requests',
  rejected: 'requests',
  signed: 'requests',
  failed: 'requests',
  permissionGranted: 'sites',
  permissionChanged: 'sites',
  permissionRevoked: 'sites',
  secretRevealed: 'secrets',
  exported: 'secrets',
  slotAdded: 'access',
  slotChanged: 'access',
  slotRevoked: 'access',
  passwordChanged: 'access',
  dataKeyRotated: 'access',
  walletAdded: 'wallet',
  walletRemoved: 'wallet',
  accountAdded: 'wallet',
  accountRemoved: 'wallet',
  settingsChanged: 'wallet',
  backupMade: 'secrets',
  backupRestored: 'secrets',
  recovered: 'secrets',
  walletCompromised: 'wallet',
  notKept: 'access',
  trimmed: 'wallet',
  logStarted: 'wallet',
}
