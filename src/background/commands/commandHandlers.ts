import type { WalletCommand } from '../../protocol/wallet.ts'
import { acknowledgeAlerts } from './acknowledgeAlerts.ts'
import { addAccount } from './addAccount.ts'
import { addAccountsAt } from './addAccountsAt.ts'
import { addChain } from './addChain.ts'
import { addPasskeySlot } from './addPasskeySlot.ts'
import { addPhraseSlot } from './addPhraseSlot.ts'
import { addToken } from './addToken.ts'
import { approve } from './approve.ts'
import { bringDescriptors } from './bringDescriptors.ts'
import { bringPhishingList } from './bringPhishingList.ts'
import { capAllowance } from './capAllowance.ts'
import { changePassword } from './changePassword.ts'
import { changePermission } from './changePermission.ts'
import { checkPassword } from './checkPassword.ts'
import { checkPhrase } from './checkPhrase.ts'
import { checkPhraseWords } from './checkPhraseWords.ts'
import { checkShares } from './checkShares.ts'
import type { CommandHandler } from './commandHandler.ts'
import { createAnotherWallet } from './createAnotherWallet.ts'
import { createWallet } from './createWallet.ts'
import { createWalletFrom } from './createWalletFrom.ts'
import { disconnectAllSites } from './disconnectAllSites.ts'
import { disconnectSite } from './disconnectSite.ts'
import { dismissReminder } from './dismissReminder.ts'
import { dismissSequence } from './dismissSequence.ts'
import { draftPhrase } from './draftPhrase.ts'
import { dropDescriptors } from './dropDescriptors.ts'
import { dropEarlierWallet } from './dropEarlierWallet.ts'
import { dropPhishingList } from './dropPhishingList.ts'
import { estimateSend } from './estimateSend.ts'
import { exportAudit } from './exportAudit.ts'
import { exportKeystore } from './exportKeystore.ts'
import { exportPrivateKey } from './exportPrivateKey.ts'
import { findAccounts } from './findAccounts.ts'
import { getBackupState } from './getBackupState.ts'
import { getDelegation } from './getDelegation.ts'
import { getDescriptorLists } from './getDescriptorLists.ts'
import { getKnownAllowances } from './getKnownAllowances.ts'
import { getPhishingLists } from './getPhishingLists.ts'
import { getSafety } from './getSafety.ts'
import { getWebhook } from './getWebhook.ts'
import { goOnWithSequence } from './goOnWithSequence.ts'
import { hideAccount } from './hideAccount.ts'
import { importWallet } from './importWallet.ts'
import { keepDraft } from './keepDraft.ts'
import { listAlerts } from './listAlerts.ts'
import { listContacts } from './listContacts.ts'
import { lock } from './lock.ts'
import { lockEverything } from './lockEverything.ts'
import { lookUpToken } from './lookUpToken.ts'
import { makeBackup } from './makeBackup.ts'
import { makeShares } from './makeShares.ts'
import { makeWebhookKey } from './makeWebhookKey.ts'
import { moveAccount } from './moveAccount.ts'
import { moveWallet } from './moveWallet.ts'
import { muteSite } from './muteSite.ts'
import { noteActivity } from './noteActivity.ts'
import { openHiddenWallet } from './openHiddenWallet.ts'
import { previewRecovery } from './previewRecovery.ts'
import { proposeReplacement } from './proposeReplacement.ts'
import { proposeRescue } from './proposeRescue.ts'
import { proposeRevocations } from './proposeRevocations.ts'
import { proposeSend } from './proposeSend.ts'
import { proposeSwap } from './proposeSwap.ts'
import { putBackWallet } from './putBackWallet.ts'
import { quoteSwap } from './quoteSwap.ts'
import { readActivity } from './readActivity.ts'
import { readAudit } from './readAudit.ts'
import { recover } from './recover.ts'
import { refreshHoldings } from './refreshHoldings.ts'
import { refreshReview } from './refreshReview.ts'
import { reject } from './reject.ts'
import { rejectAll } from './rejectAll.ts'
import { removeAccount } from './removeAccount.ts'
import { removeChain } from './removeChain.ts'
import { removeToken } from './removeToken.ts'
import { removeWallet } from './removeWallet.ts'
import { renameAccount } from './renameAccount.ts'
import { renameSlot } from './renameSlot.ts'
import { renameWallet } from './renameWallet.ts'
import { requestChallenge } from './requestChallenge.ts'
import { resetPasswordByPhrase } from './resetPasswordByPhrase.ts'
import { revealPhrase } from './revealPhrase.ts'
import { revokeSlot } from './revokeSlot.ts'
import { rotateDataKey } from './rotateDataKey.ts'
import { searchAllowances } from './searchAllowances.ts'
import { searchAssets } from './searchAssets.ts'
import { selectAccount } from './selectAccount.ts'
import { selectChain } from './selectChain.ts'
import { sendTestAlert } from './sendTestAlert.ts'
import { setRpcUrls } from './setRpcUrls.ts'
import { setSlotExpiry } from './setSlotExpiry.ts'
import { setUnlockPolicy } from './setUnlockPolicy.ts'
import { setWalletCompromised } from './setWalletCompromised.ts'
import { setWebhook } from './setWebhook.ts'
import { startNewLog } from './startNewLog.ts'
import { stepUp } from './stepUp.ts'
import { stepUpWithPasskey } from './stepUpWithPasskey.ts'
import { stopSequence } from './stopSequence.ts'
import { unlock } from './unlock.ts'
import { unlockWithPasskey } from './unlockWithPasskey.ts'
import { unmuteSite } from './unmuteSite.ts'
import { updateSettings } from './updateSettings.ts'
import { verifyAudit } from './verifyAudit.ts'

/** Every command. A command without its file is a type error. */
export const commandHandlers = {
  addAccount,
  addChain,
  addPasskeySlot,
  addPhraseSlot,
  addToken,
  approve,
  bringDescriptors,
  bringPhishingList,
  capAllowance,
  changePassword,
  changePermission,
  checkPassword,
  checkPhrase,
  checkPhraseWords,
  checkShares,
  createWallet,
  createWalletFrom,
  disconnectAllSites,
  disconnectSite,
  dismissReminder,
  draftPhrase,
  dropDescriptors,
  dropEarlierWallet,
  dropPhishingList,
  estimateSend,
  exportAudit,
  getDescriptorLists,
  getPhishingLists,
  startNewLog,
  getBackupState,
  getDelegation,
  getKnownAllowances,
  getSafety,
  keepDraft,
  acknowledgeAlerts,
  listAlerts,
  getWebhook,
  setWebhook,
  makeWebhookKey,
  sendTestAlert,
  listContacts,
  lock,
  lockEverything,
  lookUpToken,
  makeBackup,
  makeShares,
  muteSite,
  noteActivity,
  previewRecovery,
  proposeSend,
  proposeSwap,
  putBackWallet,
  quoteSwap,
  readAudit,
  recover,
  refreshHoldings,
  refreshReview,
  reject,
  rejectAll,
  removeChain,
  removeToken,
  addAccountsAt,
  findAccounts,
  importWallet,
  createAnotherWallet,
  openHiddenWallet,
  renameWallet,
  moveWallet,
  moveAccount,
  hideAccount,
  removeAccount,
  removeWallet,
  exportPrivateKey,
  exportKeystore,
  renameAccount,
  renameSlot,
  resetPasswordByPhrase,
  requestChallenge,
  revealPhrase,
  searchAllowances,
  searchAssets,
  proposeReplacement,
  readActivity,
  proposeRevocations,
  proposeRescue,
  stopSequence,
  goOnWithSequence,
  dismissSequence,
  setWalletCompromised,
  revokeSlot,
  rotateDataKey,
  selectAccount,
  selectChain,
  setRpcUrls,
  setSlotExpiry,
  setUnlockPolicy,
  stepUp,
  stepUpWithPasskey,
  unlock,
  unlockWithPasskey,
  unmuteSite,
  updateSettings,
  verifyAudit,
} as const satisfies { [C in WalletCommand]: CommandHandler<C> }
