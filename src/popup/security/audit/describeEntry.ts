import type { AuditEvent } from '../../../protocol/audit.ts'
import type { LockCause } from '../../../protocol/lockCauses.ts'

/** What happened in a sentence, and what belongs to it. */
export type EntryWords = { readonly title: string; readonly detail?: string | undefined }

/** An event, and whether it was chained later than it happened. */
type Recorded = AuditEvent & { readonly lockedId?: string | undefined }

const requests: Readonly<Record<string, string>> = {
  connect: 'a connection',
  message: 'a message',
  typedData: 'a structured message',
  transaction: 'a transaction',
  speedUp: 'a transaction that speeds another one up',
  cancel: 'a transaction that cancels another one',
  calls: 'several calls',
  addChain: 'a new network',
  switchChain: 'a change of network',
  watchAsset: 'a token to show',
}

const ways: Readonly<Record<string, string>> = {
  password: 'password',
  passkey: 'passkey',
  phrase: 'recovery phrase',
}

const secrets: Readonly<Record<string, string>> = {
  phrase: 'recovery phrase',
  privateKey: 'private key',
  keystore: 'keystore file',
  shares: 'Shamir shares',
  auditLog: 'audit log',
  file: 'backup file',
}

const settings: Readonly<Record<string, string>> = {
  networks: 'networks',
  rpcUrls: 'nodes of a network',
  delegation: 'whose code an account follows',
  addChain: 'networks',
  webhook: 'where alerts are sent',
  webhookKey: 'the key of the address for alerts',
  autoLockMinutes: 'auto-lock time',
  unlockPolicy: 'when it locks and asks again',
}

const lockCauses: Readonly<Record<LockCause, string>> = {
  idle: 'nobody used it for a while',
  maximum: 'it had been open for as long as it may',
  screenLock: 'the screen was locked',
  sleep: 'the computer slept',
  clock: 'the clock was set back',
  byHand: 'by you',
  everything: 'with everything: sites disconnected, requests refused',
  replaced: 'another wallet took its place',
  keyLost: 'the browser ended it while its key was being replaced',
  browserEnded: 'the browser was closed, or the wallet updated, while it was open',
}

const rotations: Readonly<Record<string, string>> = {
  upgraded: 'to protect it better',
  expired: 'a way to unlock had expired',
  old: 'it had served its time',
}

const reasons: Readonly<Record<string, string>> = {
  wrongPassword: 'wrong password',
  tooManyAttempts: 'too many wrong tries',
  locked: 'the wallet was locked',
  userRejected: 'by you',
  notConnected: 'the site was disconnected',
  snapshotChanged: 'it had changed meanwhile',
  slotExpired: 'this way to unlock had expired',
  wrongPasskey: 'a passkey that opens nothing here',
  wrongPhrase: 'another phrase',
}

/** Says what an entry of the audit log is about, in plain words. */
export function describeEntry(entry: Recorded): EntryWords {
  const detail = describeDetail(entry)
  return { title: titles[entry.type](entry), ...(detail && { detail }) }
}

const titles: Readonly<Record<AuditEvent['type'], (event: AuditEvent) => string>> = {
  unlocked: ({ subject }) => `Unlocked${withWay(subject)}`,
  unlockFailed: () => 'Unlocking was refused',
  locked: () => 'Locked',
  steppedUp: ({ subject }) => `You proved to be you${withWay(subject)}`,
  stepUpFailed: () => 'A proof that it is you was refused',
  approved: ({ subject }) => `You approved ${word(requests, subject, 'a request')}`,
  rejected: ({ subject }) => `Refused ${word(requests, subject, 'a request')}`,
  signed: ({ subject }) => `Signed ${word(requests, subject, 'a request')}`,
  failed: ({ subject }) => `Could not carry out ${word(requests, subject, 'a request')}`,
  permissionGranted: () => 'Connected a site',
  permissionChanged: () => 'Changed what a site may do',
  permissionRevoked: () => 'Disconnected a site',
  secretRevealed: ({ subject }) => `Showed the ${word(secrets, subject, subject ?? 'secret')}`,
  exported: ({ subject }) => `Exported the ${word(secrets, subject, 'secret')}`,
  slotAdded: ({ subject }) => `Added a way to unlock${ofWay(subject)}`,
  slotChanged: ({ subject }) => `Changed a way to unlock${ofWay(subject)}`,
  slotRevoked: ({ subject }) => `Removed a way to unlock${ofWay(subject)}`,
  passwordChanged: () => 'Changed the password',
  dataKeyRotated: () => 'Replaced the key inside the vault',
  walletAdded: () => 'Added a wallet',
  walletRemoved: () => 'Removed a wallet',
  accountAdded: () => 'Added an account',
  accountRemoved: () => 'Removed an account',
  settingsChanged: ({ subject }) => `Changed ${word(settings, subject, subject ?? 'settings')}`,
  backupMade: ({ subject }) => `Made a backup${subject ? `: ${word(secrets, subject, subject)}` : ''}`,
  backupRestored: () => 'Restored a backup',
  recovered: ({ subject }) => `Recovered the wallet${withWay(subject)}`,
  walletCompromised: () => 'Marked a wallet as leaked',
  notKept: ({ result }) => `${result ?? 'Some'} more events while locked could not be kept`,
  trimmed: ({ result }) => `Let the oldest ${result ?? ''} entries go`,
  logStarted: ({ result }) => `Started a new log: entry #${result ?? '?'} of the one before was damaged`,
}

function describeDetail({ type, subject = '', result, replaces, lockedId }: Recorded): string | undefined {
  if (type === 'locked') return (lockCauses as Readonly<Record<string, string>>)[subject]
  if (type === 'dataKeyRotated') return rotations[subject]
  const isFailure =
    type === 'unlockFailed' || type === 'stepUpFailed' || type === 'failed' || type === 'rejected'
  const reason = isFailure && result ? word(reasons, result, result) : undefined
  const whileLocked = lockedId ? 'while locked' : undefined
  const place = replaces && `in the place of ${replaces.slice(0, 10)}…${replaces.slice(-8)}`
  return [place, reason, whileLocked].filter(Boolean).join(' · ') || undefined
}

function word(words: Readonly<Record<string, string>>, key: string | undefined, otherwise: string): string {
  return (key !== undefined && words[key]) || otherwise
}

function withWay(subject: string | undefined): string {
  return subject && ways[subject] ? ` with the ${ways[subject]}` : ''
}

function ofWay(subject: string | undefined): string {
  return subject ? `: ${ways[subject] ?? subject}` : ''
}
