import type { WalletCommand } from '../../protocol/wallet.ts'

/**
 * Which commands may be sent again when their answer was lost with the connection: doing them twice does no more than
 * doing them once. The others end with an error, for nobody can tell whether they were done.
 */
export const repeatable = {
  draftPhrase: true,
  checkPhrase: true,
  checkPassword: true,
  createWallet: false,
  unlock: true,
  stepUp: true,
  lock: true,
  noteActivity: true,
  revealPhrase: true,
  changePassword: false,
  addAccount: false,
  renameAccount: true,
  selectAccount: true,
  selectChain: true,
  updateSettings: true,
  addChain: false,
  setRpcUrls: true,
  removeChain: false,
  lookUpToken: true,
  addToken: true,
  removeToken: true,
  refreshHoldings: true,
  estimateSend: true,
  proposeSend: false,
  quoteSwap: true,
  proposeSwap: false,
  capAllowance: true,
  refreshReview: true,
  approve: false,
  reject: false,
  rejectAll: true,
  changePermission: true,
  disconnectAllSites: true,
  disconnectSite: true,
} as const satisfies Record<WalletCommand, boolean>
