import type { SwapPlan } from '../../../../src/popup/swap/swapState.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import type { SwapQuote } from '../../../../src/protocol/swap.ts'
import type { View } from '../../../../src/protocol/view.ts'
import { ethereum, mainAccount, sampleView, usdc, weth } from '../../approve/support/sampleView.ts'

/** A wallet that knows WETH as well, and has none of it. */
export const swapView: View = {
  ...sampleView,
  tokens: [
    ...sampleView.tokens,
    {
      chainId: ethereum.id,
      address: weth.address ?? '',
      standard: 'erc20',
      symbol: 'WETH',
      name: 'Wrapped Ether',
      decimals: 18,
    },
  ],
}

/** What two exchanges offer for 1,000 USDC in WETH, the best first. */
export const v3Quote: SwapQuote = {
  id: 'v3 500',
  venueName: 'Uniswap V3',
  amountOut: toAmount(333_000_000_000_000_000n),
  minimumReceived: toAmount(331_335_000_000_000_000n),
  priceImpactBps: 12,
  poolFeesBps: [5],
  needsAllowance: true,
}

export const v2Quote: SwapQuote = {
  id: 'v2',
  venueName: 'Uniswap V2',
  amountOut: toAmount(330_000_000_000_000_000n),
  minimumReceived: toAmount(328_350_000_000_000_000n),
  priceImpactBps: 130,
  poolFeesBps: [],
  needsAllowance: false,
}

/** 1,000 USDC for WETH on Uniswap V3, in two steps. */
export const samplePlan: SwapPlan = {
  request: {
    accountId: mainAccount,
    payAssetId: usdc.id,
    receiveAssetId: weth.id,
    amount: toAmount(1_000_000_000n),
    slippageBps: 50,
  },
  pay: usdc,
  receive: weth,
  quote: v3Quote,
  takesTwo: true,
}
