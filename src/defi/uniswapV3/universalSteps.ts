import { decodeArguments, decodeValues } from '../abi/decodeArguments.ts'
import { lowerCase, type ProtocolCall } from '../swap.ts'
import type { DecodedSteps } from './decodedSteps.ts'
import { decodePath } from './decodePath.ts'
import { COIN, ROUTER, type RouterStep, SENDER, toRecipient } from './step.ts'
import { permitBatch, permitSingle, timed, untimed } from './universalAbi.ts'
import { v4Steps } from './v4Steps.ts'

const bytes = { type: 'bytes' } as const
const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const
const bool = { type: 'bool' } as const

type RouterCall = Omit<ProtocolCall, 'chainId' | 'value'>

/** The first bit lets a command fail; the others say which it is. */
const COMMAND_MASK = 0x3f
const MAX_COMMANDS = 32
/** Stands for “all that the router holds”. */
export const HELD = 2n ** 255n

type Reader = (input: `0x${string}`, call: RouterCall) => RouterStep | undefined

/**
 * Takes a call to a Universal Router apart, command by command.
 *
 * @returns undefined for other calls, when any command is not one that is known, and when it lets others than the router
 * move tokens or hands coin to others than the sender: half a truth would mislead
 * @see https://docs.uniswap.org/contracts/universal-router/technical-reference
 */
export function universalSteps(call: RouterCall): DecodedSteps | undefined {
  const { data } = call
  const read = decodeArguments(data, timed) ?? decodeArguments(data, untimed)
  if (!read) return undefined
  const [commands, inputs, deadline] = read
  const codes = commands.slice(2).match(/../g) ?? []
  if (codes.length !== inputs.length || codes.length > MAX_COMMANDS) return undefined
  const steps = codes.map((code, index) =>
    readers.get(Number.parseInt(code, 16) & COMMAND_MASK)?.(inputs[index] ?? '0x', call),
  )
  if (!steps.every((step) => step !== undefined)) return undefined
  return { steps, deadline }
}

const readers: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [0x00, (input) => readV3(input, 'in')],
  [0x01, (input) => readV3(input, 'out')],
  // PERMIT2_TRANSFER_FROM(token, recipient, amount): to the router it is what a later command pays with.
  [
    0x02,
    (input) => {
      const [token, recipient, amount] = decodeValues(input, [address, address, uint]) ?? []
      if (!token || !recipient || amount === undefined || lowerCase(recipient) !== ROUTER) return undefined
      return { type: 'pull', token: lowerCase(token), amount }
    },
  ],
  [0x03, (input, call) => readPermit(decodeValues(input, permitBatch)?.[0][1], call)],
  // SWEEP(token, recipient, minimum)
  [
    0x04,
    (input, { from }) => {
      const [token, recipient, minimum] = decodeValues(input, [address, address, uint]) ?? []
      if (!token || !recipient || minimum === undefined) return undefined
      const isBack = [SENDER, from].includes(lowerCase(recipient))
      if (lowerCase(token) === COIN && !isBack) return undefined
      return sweep(lowerCase(token), recipient, minimum)
    },
  ],
  // PAY_PORTION(token, recipient, basis points)
  [
    0x06,
    (input) => {
      const [token, recipient, bps] = decodeValues(input, [address, address, uint]) ?? []
      if (!token || !recipient || bps === undefined) return undefined
      const fee = { bps, recipient: toRecipient(recipient) }
      return { type: 'portion', token: token === COIN ? 'native' : lowerCase(token), fee }
    },
  ],
  [0x08, (input) => readV2(input, 'in')],
  [0x09, (input) => readV2(input, 'out')],
  [0x0a, (input, call) => readPermit(decodeValues(input, permitSingle)?.[0][1], call)],
  // WRAP_ETH(recipient, minimum)
  [
    0x0b,
    (input) => {
      const [recipient, amount] = decodeValues(input, [address, uint]) ?? []
      if (!recipient || amount === undefined || lowerCase(recipient) !== ROUTER) return undefined
      return { type: 'wrap', amount: amount === HELD ? 'sent' : amount }
    },
  ],
  // UNWRAP_WETH(recipient, minimum)
  [
    0x0c,
    (input) => {
      const [recipient, minimum] = decodeValues(input, [address, uint]) ?? []
      return recipient && minimum !== undefined ? sweep('wrapped', recipient, minimum) : undefined
    },
  ],
  [0x0e, () => ({ type: 'none' })],
  [0x10, v4Steps],
])

/** A permit for the router moves nothing; one for anybody else is not part of a swap. */
function readPermit(spender: string | undefined, { to }: RouterCall): RouterStep | undefined {
  return spender && lowerCase(spender) === to ? { type: 'none' } : undefined
}

function readV3(input: `0x${string}`, exact: 'in' | 'out'): RouterStep | undefined {
  const read = decodeValues(input, [address, uint, uint, bytes, bool])
  const ends = read && decodePath(read[3])
  if (!ends) return undefined
  const [tokenIn, tokenOut] = exact === 'in' ? [ends.first, ends.last] : [ends.last, ends.first]
  return toSwap({
    exact,
    tokenIn,
    tokenOut,
    recipient: read[0],
    first: read[1],
    second: read[2],
    byUser: read[4],
  })
}

function readV2(input: `0x${string}`, exact: 'in' | 'out'): RouterStep | undefined {
  const [recipient, first, second, path, byUser] =
    decodeValues(input, [address, uint, uint, { type: 'address[]' }, bool]) ?? []
  const [tokenIn, tokenOut] = [path?.[0], path?.at(-1)]
  if (!recipient || first === undefined || second === undefined || !tokenIn || !tokenOut) return undefined
  return toSwap({ exact, tokenIn, tokenOut, recipient, first, second, byUser: byUser === true })
}

function toSwap(o: {
  readonly exact: 'in' | 'out'
  readonly tokenIn: `0x${string}`
  readonly tokenOut: `0x${string}`
  readonly recipient: `0x${string}`
  readonly first: bigint
  readonly second: bigint
  readonly byUser: boolean
}): RouterStep {
  const [amountIn, amountOut] = o.exact === 'in' ? [o.first, o.second] : [o.second, o.first]
  return {
    type: 'swap',
    exact: o.exact,
    tokenIn: lowerCase(o.tokenIn),
    tokenOut: lowerCase(o.tokenOut),
    // What the router pays with came to it by an earlier command.
    amountIn: o.byUser ? amountIn : 'held',
    amountOut,
    recipient: toRecipient(o.recipient),
  }
}

function sweep(token: `0x${string}` | 'wrapped', recipient: `0x${string}`, minimum: bigint): RouterStep {
  // Coin that was not needed goes back, as does what a swap brought of it; the books know it as a refund.
  if (token === COIN) return { type: 'refund', minimum }
  return { type: 'sweep', token, minimum, recipient: toRecipient(recipient) }
}
