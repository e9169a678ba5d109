import type { PlanPiece } from '../plan.ts'
import { planAccount } from './planAccount.ts'
import { planApproval } from './planApproval.ts'
import { planChain } from './planChain.ts'
import { planRpc } from './planRpc.ts'
import { planRule } from './planRule.ts'
import { planScreen } from './planScreen.ts'

/** The kinds of piece that can be made, by the word that asks for them. */
export const pieces: Readonly<Record<string, PlanPiece>> = {
  chain: planChain,
  account: planAccount,
  rpc: planRpc,
  approval: planApproval,
  rule: planRule,
  screen: planScreen,
}
