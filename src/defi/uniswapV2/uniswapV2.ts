import { decodeArguments, getSelector } from '../abi/decodeArguments.ts'
import { lowerCase, type ProtocolCall, type Swap, toDeadlineMs } from '../swap.ts'
import type { SwapProtocol } from '../swapProtocol.ts'
import { nativeInputs, routerFunctions, tokenInputs } from './routerFunctions.ts'
import { routers } from './routers.ts'
import { venueV2 } from './venueV2.ts'

/** Uniswap V2, by its Router02. */
export const uniswapV2: SwapProtocol = {
  name: 'Uniswap',
  routers: [routers],
  venue: venueV2,
  decodeSwap,
}

type Arguments = {
  readonly first: bigint
  readonly second: bigint
  readonly path: readonly `0x${string}`[]
  readonly recipient: `0x${string}`
  readonly deadline: bigint
}

function decodeSwap(call: ProtocolCall): Swap | undefined {
  const selector = getSelector(call.data)
  const kind = routerFunctions.find((candidate) => candidate.selector === selector)
  if (!kind || (call.value > 0n && !kind.paysNative)) return undefined
  const read = kind.paysNative ? readNative(call, kind) : readTokens(call, kind)
  const tokenIn = read?.path[0]
  const tokenOut = read?.path.at(-1)
  if (!read || !tokenIn || !tokenOut || read.path.length < 2) return undefined
  const exactIn = kind.exact === 'in'
  const [paid, received] = exactIn ? [read.first, read.second] : [read.second, read.first]
  return {
    pay: { token: kind.paysNative ? 'native' : lowerCase(tokenIn), amount: paid },
    payIsMaximum: !exactIn,
    receive: { token: kind.receivesNative ? 'native' : lowerCase(tokenOut), amount: received },
    receiveIsMinimum: exactIn,
    recipient: lowerCase(read.recipient),
    deadlineMs: toDeadlineMs(read.deadline),
  }
}

type FunctionKind = (typeof routerFunctions)[number]

/** The value sent along stands for the missing amount: what is paid, exactly or at most. */
function readNative({ data, value }: ProtocolCall, { selector, exact }: FunctionKind): Arguments | undefined {
  const read = decodeArguments(data, { selector, inputs: nativeInputs })
  if (!read) return undefined
  const [amount, path, recipient, deadline] = read
  const [first, second] = exact === 'in' ? [value, amount] : [amount, value]
  return { first, second, path, recipient, deadline }
}

function readTokens({ data }: ProtocolCall, { selector }: FunctionKind): Arguments | undefined {
  const read = decodeArguments(data, { selector, inputs: tokenInputs })
  if (!read) return undefined
  const [first, second, path, recipient, deadline] = read
  return { first, second, path, recipient, deadline }
}
