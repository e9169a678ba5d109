import { type Address, erc20Abi, isAddressEqual, parseEventLogs, type TransactionReceipt } from 'viem'
import type { Action, ActionContext } from '../action.ts'
import { chooseVenue } from '../chooseVenue.ts'
import { readAmount } from '../readField.ts'
import { requestTransaction, summarizeReceipt } from '../requestTransaction.ts'
import type { Trade, Venue } from '../venue.ts'

const slippageBps = 50n
const validForSeconds = 1200

/** Sells USDC, which the router must have been approved to take. */
export const swapUsdcForWeth: Action = (context) => {
  const { usdc, weth } = context.network.deployments
  return swap(context, {
    tokenIn: usdc,
    tokenOut: weth,
    amountIn: readAmount('usdc-amount', 6),
    recipient: context.session.getAccount(),
    payInEther: false,
  })
}

/** Sells ether, which the router wraps. */
export const swapEthForUsdc: Action = (context) => {
  const { usdc, weth } = context.network.deployments
  return swap(context, {
    tokenIn: weth,
    tokenOut: usdc,
    amountIn: readAmount('eth-amount', 18),
    recipient: context.session.getAccount(),
    payInEther: true,
  })
}

async function swap(context: ActionContext, trade: Trade) {
  const venue = chooseVenue(context.network)
  const { quoted, minimum, deadline } = await chooseTerms(venue, trade)
  const receipt = await requestTransaction(context, {
    to: venue.router,
    data: venue.encode(trade, minimum, deadline),
    value: trade.payInEther ? trade.amountIn : 0n,
  })
  const received = sumReceived(receipt, trade.tokenOut, trade.recipient)
  return { ...summarizeReceipt(receipt), paid: trade.amountIn, quoted, minimum, received }
}

/** @returns what a trade would give, the least that it may, and until when, in seconds since 1970 */
export async function chooseTerms(venue: Venue, trade: Trade) {
  const quoted = await venue.quote(trade)
  const minimum = quoted - (quoted * slippageBps) / 10_000n
  return { quoted, minimum, deadline: BigInt(Math.floor(Date.now() / 1000) + validForSeconds) }
}

/** @returns how much of a token the receipt's Transfer events brought to an account, in its smallest unit */
function sumReceived({ logs }: TransactionReceipt, token: Address, account: Address): bigint {
  let total = 0n
  for (const { address, args } of parseEventLogs({ abi: erc20Abi, eventName: 'Transfer', logs })) {
    if (isAddressEqual(address, token) && isAddressEqual(args.to, account)) total += args.value
  }
  return total
}
