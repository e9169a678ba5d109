import { type ChainId, evmAccountId } from '../../../src/protocol/ids.ts'
import { defaultSettings } from '../../../src/protocol/settings.ts'
import { defaultUnlockPolicy } from '../../../src/protocol/unlockPolicy.ts'
import type { View } from '../../../src/protocol/view.ts'

const accountId = evmAccountId('0x8f3a21c9bd4412ab7ef0056a9d38e7715ac341c9')
const chainId = 'eip155:1' as ChainId

/** @returns the view of an unlocked wallet with one account, and what the test wants different */
export function createSampleView(changes: Partial<View> = {}): View {
  return {
    status: 'unlocked',
    unlockPolicy: defaultUnlockPolicy,
    waitUntilMs: null,
    phraseWaitUntilMs: null,
    settings: defaultSettings,
    chains: [
      {
        id: chainId,
        name: 'Ethereum',
        nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
        rpcUrls: ['https://node.example'],
        testnet: false,
        confirmations: 2,
        builtIn: true,
      },
    ],
    wallets: [{ id: '6f1c2a9e-3b7d-4e58-9a40-2c8d71b6e5f3', kind: 'hd', name: 'Wallet 1' }],
    accounts: [{ id: accountId, name: 'Main', kind: 'hd', walletId: '6f1c2a9e-3b7d-4e58-9a40-2c8d71b6e5f3' }],
    activeAccountId: accountId,
    activeChainId: chainId,
    tokens: [],
    holdings: [],
    activity: [],
    sequences: [],
    permissions: [],
    approvals: [],
    mutedSites: [],
    approvalCount: 0,
    slots: [],
    passkeys: [],
    goneApprovals: [],
    drafts: [],
    phraseResets: false,
    openAlerts: { count: 0 },
    mirrorFailed: false,
    ...changes,
  }
}
