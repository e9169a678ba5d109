import { accountExecution } from './batch/accountExecution.ts'
import { aggregateCalls } from './batch/aggregate.ts'
import { safeExecution, safeMultiSend } from './batch/safeExecution.ts'
import { universalCommands } from './batch/universalCommands.ts'
import { userOperations } from './batch/userOperations.ts'
import type { Decoder } from './decodedCall.ts'
import { deploy } from './deploy.ts'
import { erc20Approve } from './erc20Approve.ts'
import { erc20Transfer } from './erc20Transfer.ts'
import { increaseAllowance } from './increaseAllowance.ts'
import { lend } from './lend.ts'
import { multicall } from './multicall.ts'
import { nativeTransfer } from './nativeTransfer.ts'
import { nftApprove } from './nftApprove.ts'
import { nftTransfer } from './nftTransfer.ts'
import { permit2Approve } from './permit2Approve.ts'
import { permit2Calls } from './permit2Calls.ts'
import { setApprovalForAll } from './setApprovalForAll.ts'
import { swap } from './swap.ts'
import { tokenPermit } from './tokenPermit.ts'
import { trade } from './trade.ts'

/** Every kind of call that is understood; the first that knows a call reads it. */
export const decoders: readonly Decoder[] = [
  deploy,
  swap,
  nativeTransfer,
  nftTransfer,
  nftApprove,
  erc20Transfer,
  erc20Approve,
  increaseAllowance,
  tokenPermit,
  setApprovalForAll,
  permit2Approve,
  permit2Calls,
  lend,
  trade,
  multicall,
  universalCommands,
  safeExecution,
  safeMultiSend,
  accountExecution,
  userOperations,
  aggregateCalls,
]
