import type { Action } from '../action.ts'
import { addNetwork } from './addNetwork.ts'
import { addToken } from './addToken.ts'
import { approveAndSwap } from './approveAndSwap.ts'
import { approveUsdc } from './approveUsdc.ts'
import { connect } from './connect.ts'
import { disconnect } from './disconnect.ts'
import { getTestFunds } from './getTestFunds.ts'
import { sendEther } from './sendEther.ts'
import { signMessage } from './signMessage.ts'
import { signPermit } from './signPermit.ts'
import { signTypedData } from './signTypedData.ts'
import { swapEthForUsdc, swapUsdcForWeth } from './swap.ts'
import { switchToDevnet } from './switchToDevnet.ts'

/** What each button does, by its `data-action`; the result goes to the `output` with the same `data-result`. */
export const actions: Readonly<Record<string, Action>> = {
  connect,
  disconnect,
  'approve-usdc': approveUsdc,
  'approve-and-swap': approveAndSwap,
  'swap-usdc-for-weth': swapUsdcForWeth,
  'swap-eth-for-usdc': swapEthForUsdc,
  'sign-message': signMessage,
  'sign-typed-data': signTypedData,
  'sign-permit': signPermit,
  send: sendEther,
  'get-test-funds': getTestFunds,
  'switch-to-devnet': switchToDevnet,
  'add-network': addNetwork,
  'add-token': addToken,
}
