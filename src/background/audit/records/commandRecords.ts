import type { WalletCommand } from '../../../protocol/wallet.ts'
import type { CommandRecord } from './commandRecord.ts'
import { describeSettings } from './describeSettings.ts'

const looksOnly = { notRecorded: 'it only looks' }
const preparesOnly = { notRecorded: 'it prepares an approval, and what comes of that is recorded' }
const arrangesOnly = { notRecorded: 'it changes what is shown, and nothing of what is safe' }

/**
 * What every command is recorded as, or why it is not. A command without its line is a type error. It is written once the
 * command is carried out, and before it is answered: no secret leaves unrecorded.
 */
export const commandRecords = {
  addAccount: { done: ({ result }) => ({ type: 'accountAdded', accountId: result.accountId }) },
  addChain: {
    done: ({ params }) => ({ type: 'settingsChanged', subject: 'networks', chainId: params.chain.id }),
  },
  addPasskeySlot: { done: () => ({ type: 'slotAdded', subject: 'passkey' }) },
  addPhraseSlot: { done: () => ({ type: 'slotAdded', subject: 'phrase' }) },
  addToken: arrangesOnly,
  approve: { recordedIn: 'approvals/decide.ts' },
  capAllowance: preparesOnly,
  changePassword: { done: () => ({ type: 'passwordChanged' }) },
  changePermission: { recordedIn: 'commands/changePermission.ts' },
  checkPassword: looksOnly,
  checkPhrase: looksOnly,
  checkPhraseWords: { notRecorded: 'it only notes when the phrase was last checked' },
  checkShares: looksOnly,
  createWallet: { done: ({ result }) => ({ type: 'walletAdded', accountId: result.accountId }) },
  disconnectAllSites: { recordedIn: 'permissions/disconnectSite.ts' },
  disconnectSite: { recordedIn: 'permissions/disconnectSite.ts' },
  dismissReminder: { notRecorded: 'a reminder that comes back' },
  dismissSequence: arrangesOnly,
  draftPhrase: { notRecorded: 'a phrase that is kept nowhere yet' },
  dropEarlierWallet: { recordedIn: 'commands/dropEarlierWallet.ts' },
  estimateSend: looksOnly,
  exportAudit: { done: () => ({ type: 'exported', subject: 'auditLog' }) },
  getBackupState: looksOnly,
  getSafety: looksOnly,
  goOnWithSequence: { notRecorded: 'it was approved, and each signature is recorded' },
  lock: { recordedIn: 'reactions/recordLock.ts' },
  lockEverything: { recordedIn: 'commands/lockEverything.ts' },
  lookUpToken: looksOnly,
  makeBackup: { recordedIn: 'commands/makeBackup.ts' },
  makeShares: { recordedIn: 'commands/makeShares.ts' },
  muteSite: {
    done: ({ params }) => ({ type: 'permissionChanged', origin: params.origin, subject: 'muted' }),
  },
  noteActivity: { notRecorded: 'it happens all the time' },
  previewRecovery: looksOnly,
  proposeRescue: preparesOnly,
  proposeRevocations: preparesOnly,
  proposeSend: preparesOnly,
  proposeSwap: preparesOnly,
  putBackWallet: { recordedIn: 'commands/putBackWallet.ts' },
  quoteSwap: looksOnly,
  readAudit: looksOnly,
  recover: { recordedIn: 'commands/recover.ts' },
  refreshHoldings: looksOnly,
  refreshReview: looksOnly,
  reject: { recordedIn: 'approvals/approvals.ts' },
  rejectAll: { recordedIn: 'approvals/approvals.ts' },
  removeChain: {
    done: ({ params }) => ({ type: 'settingsChanged', subject: 'networks', chainId: params.chainId }),
  },
  removeToken: arrangesOnly,
  renameAccount: arrangesOnly,
  renameSlot: { done: () => ({ type: 'slotChanged', subject: 'name' }) },
  requestChallenge: { notRecorded: 'a question; what is answered to it is recorded' },
  resetPasswordByPhrase: { done: () => ({ type: 'recovered', subject: 'phrase' }) },
  revealPhrase: { done: () => ({ type: 'secretRevealed', subject: 'phrase' }) },
  searchAllowances: looksOnly,
  searchAssets: looksOnly,
  revokeSlot: { recordedIn: 'commands/revokeSlot.ts' },
  rotateDataKey: { done: () => ({ type: 'dataKeyRotated' }) },
  selectAccount: arrangesOnly,
  selectChain: arrangesOnly,
  setRpcUrls: {
    done: ({ params }) => ({ type: 'settingsChanged', subject: 'rpcUrls', chainId: params.chainId }),
  },
  setWalletCompromised: {
    done: ({ params }) => ({
      type: 'walletCompromised',
      subject: params.compromised ? 'marked' : 'cleared',
    }),
  },
  setSlotExpiry: { done: () => ({ type: 'slotChanged', subject: 'expiry' }) },
  setUnlockPolicy: { recordedIn: 'commands/setUnlockPolicy.ts' },
  stepUp: { done: () => ({ type: 'steppedUp', subject: 'password' }) },
  stopSequence: { notRecorded: 'it only keeps what was approved from being signed' },
  stepUpWithPasskey: { done: () => ({ type: 'steppedUp', subject: 'passkey' }) },
  unlock: { done: () => ({ type: 'unlocked', subject: 'password' }) },
  unlockWithPasskey: { done: () => ({ type: 'unlocked', subject: 'passkey' }) },
  unmuteSite: {
    done: ({ params }) => ({ type: 'permissionChanged', origin: params.origin, subject: 'unmuted' }),
  },
  updateSettings: { done: ({ params }) => describeSettings(params) },
  verifyAudit: looksOnly,
} as const satisfies { [C in WalletCommand]: CommandRecord<C> }
