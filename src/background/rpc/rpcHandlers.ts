import type { BackgroundMethod } from '../../protocol/provider.ts'
import { eth_accounts } from './eth_accounts.ts'
import { eth_chainId } from './eth_chainId.ts'
import { eth_coinbase } from './eth_coinbase.ts'
import { eth_decrypt } from './eth_decrypt.ts'
import { eth_getEncryptionPublicKey } from './eth_getEncryptionPublicKey.ts'
import { eth_getFilterChanges } from './eth_getFilterChanges.ts'
import { eth_getFilterLogs } from './eth_getFilterLogs.ts'
import { eth_hashrate } from './eth_hashrate.ts'
import { eth_mining } from './eth_mining.ts'
import { eth_newBlockFilter } from './eth_newBlockFilter.ts'
import { eth_newFilter } from './eth_newFilter.ts'
import { eth_newPendingTransactionFilter } from './eth_newPendingTransactionFilter.ts'
import { eth_protocolVersion } from './eth_protocolVersion.ts'
import { eth_requestAccounts } from './eth_requestAccounts.ts'
import { eth_sendTransaction } from './eth_sendTransaction.ts'
import { eth_signTypedData } from './eth_signTypedData.ts'
import { eth_signTypedData_v1 } from './eth_signTypedData_v1.ts'
import { eth_signTypedData_v3 } from './eth_signTypedData_v3.ts'
import { eth_signTypedData_v4 } from './eth_signTypedData_v4.ts'
import { eth_subscribe } from './eth_subscribe.ts'
import { eth_uninstallFilter } from './eth_uninstallFilter.ts'
import { eth_unsubscribe } from './eth_unsubscribe.ts'
import { net_listening } from './net_listening.ts'
import { net_peerCount } from './net_peerCount.ts'
import { net_version } from './net_version.ts'
import { personal_ecRecover } from './personal_ecRecover.ts'
import { personal_sign } from './personal_sign.ts'
import type { RpcHandler } from './rpcHandler.ts'
import { wallet_addEthereumChain } from './wallet_addEthereumChain.ts'
import { wallet_getCallsStatus } from './wallet_getCallsStatus.ts'
import { wallet_getCapabilities } from './wallet_getCapabilities.ts'
import { wallet_getPermissions } from './wallet_getPermissions.ts'
import { wallet_requestPermissions } from './wallet_requestPermissions.ts'
import { wallet_revokePermissions } from './wallet_revokePermissions.ts'
import { wallet_sendCalls } from './wallet_sendCalls.ts'
import { wallet_showCallsStatus } from './wallet_showCallsStatus.ts'
import { wallet_switchEthereumChain } from './wallet_switchEthereumChain.ts'
import { wallet_watchAsset } from './wallet_watchAsset.ts'
import { web3_clientVersion } from './web3_clientVersion.ts'
import { web3_sha3 } from './web3_sha3.ts'

/** Every method that the background answers. A method without its file is a type error. */
export const rpcHandlers = {
  eth_accounts,
  eth_chainId,
  eth_coinbase,
  eth_decrypt,
  eth_getEncryptionPublicKey,
  eth_getFilterChanges,
  eth_getFilterLogs,
  eth_hashrate,
  eth_mining,
  eth_newBlockFilter,
  eth_newFilter,
  eth_newPendingTransactionFilter,
  eth_protocolVersion,
  eth_requestAccounts,
  eth_sendTransaction,
  eth_signTypedData,
  eth_signTypedData_v1,
  eth_signTypedData_v3,
  eth_signTypedData_v4,
  eth_subscribe,
  eth_uninstallFilter,
  eth_unsubscribe,
  net_listening,
  net_peerCount,
  net_version,
  personal_ecRecover,
  personal_sign,
  wallet_addEthereumChain,
  wallet_getCallsStatus,
  wallet_getCapabilities,
  wallet_getPermissions,
  wallet_requestPermissions,
  wallet_revokePermissions,
  wallet_sendCalls,
  wallet_showCallsStatus,
  wallet_switchEthereumChain,
  wallet_watchAsset,
  web3_clientVersion,
  web3_sha3,
} as const satisfies { [M in BackgroundMethod]: RpcHandler<M> }
