import { privateKeyToAccount } from 'viem/accounts'
import type { ProviderMethod } from '../../src/protocol/provider.ts'

const hash = `0x${'12'.repeat(32)}`
const signer = privateKeyToAccount(`0x${'01'.repeat(32)}`)
const typed = JSON.stringify({
  types: { EIP712Domain: [{ name: 'name', type: 'string' }], Note: [{ name: 'text', type: 'string' }] },
  primaryType: 'Note',
  domain: { name: 'Notes' },
  message: { text: 'hello' },
})
const list = [{ type: 'string', name: 'text', value: 'hello' }]
const encrypted = JSON.stringify({
  version: 'x25519-xsalsa20-poly1305',
  nonce: '1dvWO7uOnBnO7iNDJ9kO9pTasLuKNlej',
  ephemPublicKey: 'FBH1/pAEHOOW14Lu3FWkgV3qOEcuL78Zy+qW1RwzMXQ=',
  ciphertext: 'f8kBcl/NCyf3sybfbwAKk/np2Bzt9lRVkZejr6uh5FgnNlH/ic62DZzy',
})
const newChain = {
  chainId: '0x51f0e',
  chainName: 'Sample',
  rpcUrls: ['https://rpc.sample.example'],
  nativeCurrency: { name: 'Sample', symbol: 'SMP', decimals: 18 },
}

/** Sound parameters for every method: a method without a sample is a type error, so that none escapes the walk. `blockHash` is of a block that is there. */
export async function createSampleParams(
  account: string,
  token: string,
  blockHash = hash,
): Promise<Record<ProviderMethod, unknown>> {
  const call = { from: account, to: token, data: '0x06fdde03' }
  return {
    eth_requestAccounts: [],
    eth_accounts: [],
    eth_coinbase: [],
    eth_chainId: [],
    net_version: [],
    wallet_requestPermissions: [{ eth_accounts: {} }],
    wallet_getPermissions: [],
    wallet_revokePermissions: [{ eth_accounts: {} }],
    wallet_switchEthereumChain: [{ chainId: '0x2105' }],
    wallet_addEthereumChain: [newChain],
    wallet_watchAsset: { type: 'ERC20', options: { address: token } },
    personal_sign: ['0x68656c6c6f', account],
    eth_signTypedData: [list, account],
    eth_signTypedData_v1: [list, account],
    eth_signTypedData_v3: [account, typed],
    eth_signTypedData_v4: [account, typed],
    eth_getEncryptionPublicKey: [account],
    eth_decrypt: [encrypted, account],
    eth_sendTransaction: [{ from: account, to: account, value: '0x1' }],
    eth_sendRawTransaction: ['0x00'],
    wallet_getCapabilities: [account, ['0x1', '0x7a69']],
    wallet_sendCalls: [
      {
        version: '2.0.0',
        chainId: '0x7a69',
        atomicRequired: false,
        calls: [{ to: account, value: '0x1' }, { to: token }],
      },
    ],
    wallet_getCallsStatus: ['0x12'],
    wallet_showCallsStatus: ['0x12'],
    eth_newFilter: [{ address: token }],
    eth_newBlockFilter: [],
    eth_newPendingTransactionFilter: [],
    eth_getFilterChanges: ['0x1'],
    eth_getFilterLogs: ['0x1'],
    eth_uninstallFilter: ['0x1'],
    eth_subscribe: ['newHeads'],
    eth_unsubscribe: ['0x1'],
    web3_clientVersion: [],
    web3_sha3: ['0x68656c6c6f'],
    net_listening: [],
    net_peerCount: [],
    eth_protocolVersion: [],
    eth_mining: [],
    eth_hashrate: [],
    personal_ecRecover: ['hello', await signer.signMessage({ message: 'hello' })],
    eth_blockNumber: [],
    eth_call: [call, 'latest'],
    eth_estimateGas: [call],
    eth_createAccessList: [call],
    eth_simulateV1: [{ blockStateCalls: [{ calls: [call] }] }, 'latest'],
    eth_feeHistory: ['0x2', 'latest', [50]],
    eth_config: [],
    eth_gasPrice: [],
    eth_blobBaseFee: [],
    eth_maxPriorityFeePerGas: [],
    eth_getBalance: [account, 'latest'],
    eth_getCode: [token, 'latest'],
    eth_getTransactionCount: [account],
    eth_getStorageAt: [token, '0x0', 'latest'],
    eth_getProof: [account, ['0x0'], 'latest'],
    eth_getBlockByHash: [blockHash, false],
    eth_getBlockByNumber: ['latest', false],
    eth_getBlockReceipts: ['latest'],
    eth_getBlockTransactionCountByHash: [blockHash],
    eth_getBlockTransactionCountByNumber: ['latest'],
    eth_getLogs: [{ fromBlock: 'latest', toBlock: 'latest', topics: [null, [hash]] }],
    eth_getTransactionByHash: [hash],
    eth_getTransactionByBlockHashAndIndex: [blockHash, '0x0'],
    eth_getTransactionByBlockNumberAndIndex: ['latest', '0x0'],
    eth_getTransactionReceipt: [hash],
    eth_getUncleByBlockHashAndIndex: [blockHash, '0x0'],
    eth_getUncleByBlockNumberAndIndex: ['latest', '0x0'],
    eth_getUncleCountByBlockHash: [blockHash],
    eth_getUncleCountByBlockNumber: ['latest'],
    eth_syncing: [],
  }
}
