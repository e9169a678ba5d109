import type { Approval, ApprovalKind, ApprovalOf } from '../../../../src/protocol/approval.ts'
import type { FeeQuote } from '../../../../src/protocol/chain.ts'
import type { TransactionExplanation, Warning } from '../../../../src/protocol/explanation.ts'
import type { Origin } from '../../../../src/protocol/ids.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { createCallsReview, sampleCalls } from './sampleCalls.ts'
import { sampleSequence } from './sampleSequence.ts'
import { base, ethereum, mainAccount, router, sampleNowMs, site, stranger, usdc, weth } from './sampleView.ts'

const gwei = 1_000_000_000n

/** A hash that differs with its number. */
export function sampleHash(number: number): `0x${string}` {
  return `0x${number.toString(16).padStart(64, '0')}`
}

/** An id that differs with its number. */
export function sampleId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString().padStart(12, '0')}`
}

const fields = {
  requester: {
    type: 'site' as const,
    origin: site,
    firstSeenMs: sampleNowMs - 41 * 86_400_000,
    connectedSinceMs: sampleNowMs - 40 * 86_400_000,
  },
  accountId: mainAccount,
  chainId: ethereum.id,
  createdAtMs: sampleNowMs,
  reviewState: 'ready' as const,
}

/** What a site that came up just now asks with. */
export const newSite = {
  type: 'site' as const,
  origin: 'https://claim-airdrop.xyz' as Origin,
  firstSeenMs: sampleNowMs - 120_000,
}

function feeAt(tipGwei: bigint) {
  return {
    type: 'eip1559' as const,
    baseFeePerGas: (20n * gwei).toString(),
    maxPriorityFeePerGas: (tipGwei * gwei).toString(),
    maxFeePerGas: ((40n + tipGwei) * gwei).toString(),
  }
}

export const sampleFees: FeeQuote = {
  slow: { fee: feeAt(1n), waitMs: 60_000 },
  normal: { fee: feeAt(2n), waitMs: 30_000 },
  fast: { fee: feeAt(4n), waitMs: 12_000 },
}

export const dangerWarning: Warning = {
  risk: 'permit-to-stranger',
  level: 'danger',
  title: 'This lets a stranger take your tokens',
  sentence: 'Signing moves nothing now. It lets 0x91ab…6b7c take all your USDC at any time until 2038.',
}

export const cautionWarning: Warning = {
  risk: 'unlimited-allowance',
  level: 'caution',
  title: 'No limit to the USDC it may take',
  sentence:
    'Uniswap could move all USDC you have, and all you will ever get, until you take the allowance back.',
}

export const swapExplanation: TransactionExplanation = {
  title: 'Swap 1,000 USDC for WETH',
  sentences: [
    'You pay 1,000 USDC.',
    'You receive at least 0.343076 WETH.',
    'The swap is done by Uniswap V3.',
  ],
  intent: {
    type: 'swap',
    protocol: 'Uniswap V3',
    router: { address: router, name: 'Uniswap', kind: 'contract' },
    pay: { asset: usdc, amount: toAmount(1_000_000_000n) },
    payIsMaximum: false,
    receive: { asset: weth, amount: toAmount(343_076_000_000_000_000n) },
    receiveIsMinimum: true,
    recipient: { address: '0x8f3a2c9be55d0f4170bd5bf2a1f0e6c4d7a941c9', kind: 'own' },
  },
  simulation: {
    status: 'succeeded',
    method: 'eth_simulateV1',
    blockNumber: toAmount(21_400_118n),
    gasUsed: toAmount(120_000n),
    balanceChanges: [
      { asset: usdc, amount: toAmount(-1_000_000_000n) },
      { asset: weth, amount: toAmount(344_800_123_456_789_012n) },
    ],
    allowanceChanges: [],
    complete: true,
  },
  warnings: [],
}

const uniswap = { address: router, name: 'Uniswap', kind: 'contract' } as const

export const approveExplanation: TransactionExplanation = {
  title: 'Let Uniswap move all USDC',
  sentences: ['Uniswap may move all your USDC, now and in the future.'],
  intent: {
    type: 'approve',
    asset: usdc,
    amount: toAmount(2n ** 256n - 1n),
    unlimited: true,
    spender: uniswap,
    editable: true,
  },
  simulation: {
    status: 'succeeded',
    method: 'eth_simulateV1',
    blockNumber: toAmount(21_400_118n),
    balanceChanges: [],
    allowanceChanges: [{ asset: usdc, spender: uniswap, amount: toAmount(2n ** 256n - 1n), unlimited: true }],
    complete: true,
  },
  warnings: [cautionWarning],
}

/** A transaction that a site wants sent, explained as given. */
export function transactionApproval(
  explanation: TransactionExplanation = swapExplanation,
  change: Partial<ApprovalOf<'transaction'>> = {},
): ApprovalOf<'transaction'> {
  return {
    ...fields,
    id: sampleId(1),
    snapshotHash: sampleHash(1),
    kind: 'transaction',
    request: {
      transaction: {
        from: '0x8f3a2c9be55d0f4170bd5bf2a1f0e6c4d7a941c9',
        to: router,
        value: toAmount(0n),
        data: `0x04e45aaf${'00'.repeat(96)}`,
      },
    },
    review: {
      explanation,
      fees: sampleFees,
      gasLimit: toAmount(150_000n),
      nonce: 7,
      balance: toAmount(2_418_000_000_000_000_000n),
    },
    ...change,
  }
}

const noExplanation = { domain: [], fields: [], permits: [], warnings: [] }

/** One approval of each kind, as a site would ask for it. */
export const sampleApprovals: { readonly [Kind in ApprovalKind]: ApprovalOf<Kind> } = {
  connect: {
    ...fields,
    accountId: undefined,
    id: sampleId(2),
    snapshotHash: sampleHash(2),
    kind: 'connect',
    requester: newSite,
    request: {},
    review: { warnings: [] },
  },
  encryptionKey: {
    ...fields,
    id: sampleId(20),
    snapshotHash: sampleHash(20),
    kind: 'encryptionKey',
    request: {},
    review: { warnings: [] },
  },
  decrypt: {
    ...fields,
    id: sampleId(21),
    snapshotHash: sampleHash(21),
    kind: 'decrypt',
    request: {
      message: {
        version: 'x25519-xsalsa20-poly1305',
        nonce: '1dvWO7uOnBnO7iNDJ9kO9pTasLuKNlej',
        ephemPublicKey: 'FBH1/pAEHOOW14Lu3FWkgV3qOEcuL78Zy+qW1RwzMXQ=',
        ciphertext: 'f8kBcl/NCyf3sybfbwAKk/np2Bzt9lRVkZejr6uh5FgnNlH/ic62DZzy',
      },
    },
    review: { warnings: [] },
  },
  message: {
    ...fields,
    id: sampleId(3),
    snapshotHash: sampleHash(3),
    kind: 'message',
    request: { message: '0x57656c636f6d65' },
    review: {
      ...noExplanation,
      title: 'Sign a message',
      sentences: ['Signing costs nothing and moves nothing.'],
      text: 'Welcome to Uniswap!\n\nSign to show that this account is yours.\nNonce: 8f31c2',
      hex: '0x57656c636f6d65',
    },
  },
  typedData: {
    ...fields,
    id: sampleId(4),
    snapshotHash: sampleHash(4),
    kind: 'typedData',
    requester: newSite,
    request: { json: '{"primaryType":"Permit"}' },
    review: {
      title: 'Let 0x91ab…6b7c move all your USDC',
      sentences: ['Whoever has this signature can use it at any time, without asking you again.'],
      domain: [
        { path: 'name', type: 'string', value: 'USD Coin' },
        { path: 'chainId', type: 'uint256', value: '1' },
      ],
      fields: [
        { path: 'owner', type: 'address', value: '0x8f3a2c9be55d0f4170bd5bf2a1f0e6c4d7a941c9' },
        { path: 'spender', type: 'address', value: stranger },
        { path: 'value', type: 'uint256', value: (2n ** 256n - 1n).toString() },
      ],
      primaryType: 'Permit',
      permits: [
        {
          asset: usdc,
          spender: { address: stranger, kind: 'account' },
          amount: toAmount(2n ** 256n - 1n),
          unlimited: true,
          deadlineMs: Date.UTC(2038, 0, 1),
        },
      ],
      warnings: [dangerWarning],
    },
  },
  transaction: transactionApproval(),
  sequence: {
    ...fields,
    id: sampleId(8),
    snapshotHash: sampleHash(8),
    kind: 'sequence',
    ...sampleSequence,
  },
  calls: {
    ...fields,
    id: sampleId(9),
    snapshotHash: sampleHash(9),
    kind: 'calls',
    request: sampleCalls,
    review: createCallsReview([{ ...approveExplanation, warnings: [] }, swapExplanation], sampleFees),
  },
  addChain: {
    ...fields,
    id: sampleId(5),
    snapshotHash: sampleHash(5),
    kind: 'addChain',
    request: {
      chain: { ...base, name: 'Zora', rpcUrls: ['https://rpc.zora.example'], builtIn: false },
    },
    review: { warnings: [] },
  },
  switchChain: {
    ...fields,
    id: sampleId(6),
    snapshotHash: sampleHash(6),
    kind: 'switchChain',
    request: { chainId: base.id },
    review: { warnings: [] },
  },
  watchAsset: {
    ...fields,
    id: sampleId(7),
    snapshotHash: sampleHash(7),
    kind: 'watchAsset',
    request: {
      token: {
        chainId: ethereum.id,
        address: '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2',
        standard: 'erc20',
        symbol: 'WETH',
        name: 'Wrapped Ether',
        decimals: 18,
      },
    },
    review: { warnings: [] },
  },
}

/** The same approval, asked for later and by another id. */
export function laterApproval<Kind extends Approval>(approval: Kind, number: number): Kind {
  return { ...approval, id: sampleId(100 + number), createdAtMs: approval.createdAtMs + number }
}
