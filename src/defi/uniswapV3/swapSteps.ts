import { decodeArguments, getSelector } from '../abi/decodeArguments.ts'
import { lowerCase } from '../swap.ts'
import type { DecodedSteps } from './decodedSteps.ts'
import { decodePath } from './decodePath.ts'
import type { RouterStep, StepRecipient } from './step.ts'
import { pathInputs, singleInputs, swapFunctions, v2Inputs } from './swapFunctions.ts'

type SwapFunction = (typeof swapFunctions)[number]
type SwapStep = Extract<RouterStep, { type: 'swap' }>

/** @returns the swap a call of SwapRouter or SwapRouter02 makes; undefined when it makes none */
export function swapSteps(data: `0x${string}`): DecodedSteps | undefined {
  const selector = getSelector(data)
  const kind = swapFunctions.find((candidate) => candidate.selector === selector)
  if (!kind) return undefined
  const read = readers[kind.shape](data, kind)
  if (!read) return undefined
  const { recipient, amountIn, amountOut, deadline, ...tokens } = read
  const step: SwapStep = {
    type: 'swap',
    exact: kind.exact,
    tokenIn: lowerCase(tokens.tokenIn),
    tokenOut: lowerCase(tokens.tokenOut),
    // SwapRouter02 takes zero for “all that I hold”; the older router takes it for nothing.
    amountIn: kind.exact === 'in' && amountIn === 0n && kind.router === 'new' ? 'held' : amountIn,
    amountOut,
    recipient: readRecipient(recipient, kind.router),
  }
  return { steps: [step], deadline }
}

type Read = {
  readonly tokenIn: `0x${string}`
  readonly tokenOut: `0x${string}`
  readonly recipient: `0x${string}`
  readonly amountIn: bigint
  readonly amountOut: bigint
  readonly deadline: bigint | undefined
}

const readers: Record<SwapFunction['shape'], (data: `0x${string}`, kind: SwapFunction) => Read | undefined> =
  {
    single: (data, { selector, router, exact }) => {
      const struct = decodeArguments(data, { selector, inputs: singleInputs[router] })?.[0]
      if (!struct) return undefined
      const { tokenIn, tokenOut, recipient } = struct
      const deadline = 'deadline' in struct ? struct.deadline : undefined
      return { tokenIn, tokenOut, recipient, deadline, ...toAmounts(struct, exact) }
    },
    path: (data, { selector, router, exact }) => {
      const struct = decodeArguments(data, { selector, inputs: pathInputs[router] })?.[0]
      const ends = struct && decodePath(struct.path)
      if (!ends) return undefined
      // The path of an exact output begins with what is received.
      const [tokenIn, tokenOut] = exact === 'in' ? [ends.first, ends.last] : [ends.last, ends.first]
      const deadline = 'deadline' in struct ? struct.deadline : undefined
      return { tokenIn, tokenOut, recipient: struct.recipient, deadline, ...toAmounts(struct, exact) }
    },
    v2: (data, { selector, exact }) => {
      const [first, second, path, recipient] = decodeArguments(data, { selector, inputs: v2Inputs }) ?? []
      const tokenIn = path?.[0]
      const tokenOut = path?.at(-1)
      if (first === undefined || second === undefined || !recipient) return undefined
      if (!tokenIn || !tokenOut || path.length < 2) return undefined
      return { tokenIn, tokenOut, recipient, deadline: undefined, ...toAmounts({ first, second }, exact) }
    },
  }

/** Both kinds of function name the exact amount first and the limit of the other side second. */
function toAmounts({ first, second }: { first: bigint; second: bigint }, exact: 'in' | 'out') {
  return exact === 'in' ? { amountIn: first, amountOut: second } : { amountIn: second, amountOut: first }
}

/** SwapRouter02 writes 1 for the sender and 2 for itself; the older router writes 0 for itself. */
function readRecipient(address: `0x${string}`, router: SwapFunction['router']): StepRecipient {
  const written = BigInt(address)
  if (router === 'old') return written === 0n ? 'router' : lowerCase(address)
  if (written === 1n) return 'sender'
  return written === 2n ? 'router' : lowerCase(address)
}
