import type { Chain, Token } from '../../../../src/protocol/chain.ts'
import type { Asset } from '../../../../src/protocol/explanation.ts'
import {
  evmAccountId,
  evmChainId,
  nativeAssetId,
  type Origin,
  tokenAssetId,
} from '../../../../src/protocol/ids.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { defaultSettings } from '../../../../src/protocol/settings.ts'
import { defaultUnlockPolicy } from '../../../../src/protocol/unlockPolicy.ts'
import type { View } from '../../../../src/protocol/view.ts'

export const ethereum: Chain = {
  id: evmChainId(1),
  name: 'Ethereum',
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: ['https://node.example'],
  explorerUrl: 'https://explorer.example/',
  testnet: false,
  confirmations: 2,
  blockTimeMs: 12_000,
  builtIn: true,
}

export const base: Chain = {
  ...ethereum,
  id: evmChainId(8453),
  name: 'Base',
  blockTimeMs: 2_000,
}

export const mainAccount = evmAccountId('0x8f3a2c9be55d0f4170bd5bf2a1f0e6c4d7a941c9')
export const savingsAccount = evmAccountId('0x52908400098527886e0f7030069857d2e4169ee7')
export const stranger = '0x91ab03f2c4d177e0aa51c2d7b8e1f9034d5a6b7c'
export const router = '0x68b3465833fb72a70ecdf485e0e4c7bd8665fc45'
export const site = 'https://app.uniswap.org' as Origin

const usdcToken: Token = {
  chainId: ethereum.id,
  address: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
  standard: 'erc20',
  symbol: 'USDC',
  name: 'USD Coin',
  decimals: 6,
}

export const eth: Asset = {
  id: nativeAssetId(ethereum.id),
  type: 'native',
  symbol: 'ETH',
  name: 'Ether',
  decimals: 18,
}

export const usdc: Asset = {
  id: tokenAssetId(ethereum.id, 'erc20', usdcToken.address),
  type: 'erc20',
  symbol: 'USDC',
  name: 'USD Coin',
  decimals: 6,
  address: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
}

export const weth: Asset = {
  id: tokenAssetId(ethereum.id, 'erc20', '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'),
  type: 'erc20',
  symbol: 'WETH',
  name: 'Wrapped Ether',
  decimals: 18,
  address: '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2',
}

/** The time the samples are of. */
export const sampleNowMs = Date.UTC(2026, 10, 24, 12)

/** A wallet with two accounts that holds ether and USDC on Ethereum, connected to one site. */
export const sampleView: View = {
  status: 'unlocked',
  unlockPolicy: defaultUnlockPolicy,
  waitUntilMs: null,
  phraseWaitUntilMs: null,
  settings: defaultSettings,
  chains: [ethereum, base],
  wallets: [{ id: '6f1c2a9e-3b7d-4e58-9a40-2c8d71b6e5f3', kind: 'hd', name: 'Wallet 1' }],
  accounts: [
    { id: mainAccount, name: 'Main', kind: 'hd', walletId: '6f1c2a9e-3b7d-4e58-9a40-2c8d71b6e5f3' },
    { id: savingsAccount, name: 'Savings', kind: 'hd', walletId: '6f1c2a9e-3b7d-4e58-9a40-2c8d71b6e5f3' },
  ],
  activeAccountId: mainAccount,
  activeChainId: ethereum.id,
  tokens: [usdcToken],
  holdings: [
    {
      accountId: mainAccount,
      chainId: ethereum.id,
      assets: [
        { asset: eth, amount: toAmount(2_418_000_000_000_000_000n) },
        { asset: usdc, amount: toAmount(3_200_000_000n) },
      ],
      fetchedAtMs: sampleNowMs,
    },
  ],
  activity: [],
  sequences: [],
  permissions: [
    {
      origin: site,
      accounts: [mainAccount],
      chainId: ethereum.id,
      mayAsk: ['messages', 'transactions', 'networks', 'tokens'],
      lasts: 'month',
      limits: [],
      grantedAtMs: sampleNowMs - 41 * 86_400_000,
      lastUsedAtMs: sampleNowMs,
      expiresAtMs: sampleNowMs + 29 * 86_400_000,
    },
  ],
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
}
