import type { Scenario } from './scenario.ts'
import { additionScenarios } from './scenarios/additions.ts'
import { approvalScenarios } from './scenarios/approvals.ts'
import { batchScenarios } from './scenarios/batches.ts'
import { coinLoanScenarios } from './scenarios/coinLoans.ts'
import { exchangeOrderScenarios } from './scenarios/exchangeOrders.ts'
import { exchangeTradeScenarios } from './scenarios/exchangeTrades.ts'
import { gasLimitScenarios } from './scenarios/gasLimits.ts'
import { handedInScenarios } from './scenarios/handedIn.ts'
import { lendingScenarios } from './scenarios/lending.ts'
import { messageScenarios } from './scenarios/messages.ts'
import { nftOrderScenarios } from './scenarios/nftOrders.ts'
import { nodeScenarios } from './scenarios/nodes.ts'
import { oldSignatureScenarios } from './scenarios/oldSignatures.ts'
import { orderScenarios } from './scenarios/orders.ts'
import { payoutScenarios } from './scenarios/payouts.ts'
import { permit2Scenarios } from './scenarios/permit2OnChain.ts'
import { permitScenarios } from './scenarios/permits.ts'
import { presignatureScenarios } from './scenarios/presignatures.ts'
import { routerScenarios } from './scenarios/routerSwaps.ts'
import { safeScenarios } from './scenarios/safes.ts'
import { severalCallsScenarios } from './scenarios/severalCalls.ts'
import { signedCallsScenarios } from './scenarios/signedCalls.ts'
import { signInScenarios } from './scenarios/signIns.ts'
import { siteScenarios } from './scenarios/sites.ts'
import { swapScenarios } from './scenarios/swaps.ts'
import { tradeScenarios } from './scenarios/trades.ts'
import { transferScenarios } from './scenarios/transfers.ts'
import { trapScenarios } from './scenarios/traps.ts'
import type { World } from './world.ts'

/** Every scenario, over the contracts of one devnet. */
export function corpus(world: World): readonly Scenario[] {
  return [
    transferScenarios,
    approvalScenarios,
    swapScenarios,
    routerScenarios,
    lendingScenarios,
    coinLoanScenarios,
    permitScenarios,
    permit2Scenarios,
    orderScenarios,
    nftOrderScenarios,
    exchangeOrderScenarios,
    payoutScenarios,
    tradeScenarios,
    exchangeTradeScenarios,
    presignatureScenarios,
    batchScenarios,
    safeScenarios,
    severalCallsScenarios,
    trapScenarios,
    messageScenarios,
    signInScenarios,
    signedCallsScenarios,
    siteScenarios,
    oldSignatureScenarios,
    nodeScenarios,
    handedInScenarios,
    gasLimitScenarios,
    additionScenarios,
  ].flatMap((create) => create(world))
}
