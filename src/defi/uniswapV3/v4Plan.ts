import type { AbiParameter } from 'viem'
import { encodeAbiParameters } from 'viem/utils'
import { decodeValues } from '../abi/decodeArguments.ts'
import { lowerCase } from '../swap.ts'
import { COIN, SENDER } from './step.ts'
import { boundsHops } from './universalRouters.ts'

/** A token by its contract, or the chain's own coin. */
export type V4Token = `0x${string}` | 'native'

/** One action of a plan for the pools of V4; amounts are smallest units, and 0 stands for all that is owed or due. */
export type V4Action =
  | {
      readonly type: 'swap'
      /** `in`: `amountIn` is exact and `amountOut` a minimum · `out`: `amountIn` is a maximum, `amountOut` exact. */
      readonly exact: 'in' | 'out'
      readonly tokenIn: V4Token
      readonly tokenOut: V4Token
      readonly amountIn: bigint
      readonly amountOut: bigint
    }
  /** Pays what is owed; `maximum` where it is all of it, up to that. */
  | {
      readonly type: 'settle'
      readonly token: V4Token
      readonly amount: bigint
      readonly maximum?: bigint
      readonly byUser: boolean
    }
  /** Hands over what is due; `minimum` where it is all of it, from that on. */
  | {
      readonly type: 'take'
      readonly token: V4Token
      readonly recipient: `0x${string}`
      readonly amount: bigint
      readonly minimum?: bigint
    }
  /** Hands over a part of what is due. */
  | {
      readonly type: 'portion'
      readonly token: V4Token
      readonly recipient: `0x${string}`
      readonly feeBps: bigint
    }

const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const
const uint128 = { type: 'uint128' } as const
const bytes = { type: 'bytes' } as const
const bool = { type: 'bool' } as const
const int24 = { type: 'int24' } as const
const uint24 = { type: 'uint24' } as const

const plan = [bytes, { type: 'bytes[]' }] as const
/** Where the struct begins, and what it begins with in every version: a pool, a direction, and two amounts. */
const single = [uint, address, address, uint24, int24, address, bool, uint128, uint128] as const
const hops = { type: 'tuple[]', components: [address, uint, int24, address, bytes] } as const
/** Routers from 2.1 on are told how bad the price of each hop may be. */
const bounded = [
  { type: 'tuple', components: [address, hops, { type: 'uint256[]' }, uint128, uint128] },
] as const
const plain = [{ type: 'tuple', components: [address, hops, uint128, uint128] }] as const
const STRUCT_START = 32n

/**
 * Reads the plan that a Universal Router is given for the pools of V4.
 *
 * @param input of `V4_SWAP`
 * @param router in lower case
 * @returns undefined in the place of an action that is not known, or not for swapping; undefined for what is no plan
 * @see https://docs.uniswap.org/contracts/v4/quickstart/swap
 * @see https://github.com/Uniswap/v4-periphery (Actions.sol, IV4Router.sol)
 */
export function readV4Plan(
  input: `0x${string}`,
  router: string,
): readonly (V4Action | undefined)[] | undefined {
  const read = decodeValues(input, plan)
  const codes = read?.[0].slice(2).match(/../g) ?? []
  if (!read || codes.length !== read[1].length) return undefined
  return codes.map((code, index) => readers.get(code)?.(read[1][index] ?? '0x', router))
}

type Reader = (input: `0x${string}`, router: string) => V4Action | undefined

const readers: ReadonlyMap<string, Reader> = new Map([
  ['06', (input) => readSingle(input, 'in')],
  ['07', (input, router) => readHops(input, 'in', router)],
  ['08', (input) => readSingle(input, 'out')],
  ['09', (input, router) => readHops(input, 'out', router)],
  [
    '0b',
    (input) => {
      const [token, amount, byUser] = decodeValues(input, [address, uint, bool]) ?? []
      if (!token || amount === undefined || byUser === undefined) return undefined
      return { type: 'settle', token: toToken(token), amount, byUser }
    },
  ],
  [
    '0c',
    (input) => {
      const [token, maximum] = decodeValues(input, [address, uint]) ?? []
      if (!token || maximum === undefined) return undefined
      return { type: 'settle', token: toToken(token), amount: 0n, maximum, byUser: true }
    },
  ],
  [
    '0e',
    (input) => {
      const [token, recipient, amount] = decodeValues(input, [address, address, uint]) ?? []
      if (!token || !recipient || amount === undefined) return undefined
      return { type: 'take', token: toToken(token), recipient: lowerCase(recipient), amount }
    },
  ],
  [
    '0f',
    (input) => {
      const [token, minimum] = decodeValues(input, [address, uint]) ?? []
      if (!token || minimum === undefined) return undefined
      return { type: 'take', token: toToken(token), recipient: SENDER, amount: 0n, minimum }
    },
  ],
  [
    '10',
    (input) => {
      const [token, recipient, feeBps] = decodeValues(input, [address, address, uint]) ?? []
      if (!token || !recipient || feeBps === undefined || feeBps > 10_000n) return undefined
      return { type: 'portion', token: toToken(token), recipient: lowerCase(recipient), feeBps }
    },
  ],
])

function readSingle(input: `0x${string}`, exact: 'in' | 'out'): V4Action | undefined {
  const [start, one, other, , , , isFirstPaid, first, second] = decodeValues(input, single) ?? []
  if (start !== STRUCT_START || !one || !other || first === undefined || second === undefined)
    return undefined
  const [tokenIn, tokenOut] = isFirstPaid ? [one, other] : [other, one]
  return toSwap({ exact, tokenIn, tokenOut, first, second })
}

/** A router reads one version of the struct. Where it is not known, only one can have written the bytes as encoders do. */
function readHops(input: `0x${string}`, exact: 'in' | 'out', router: string): V4Action | undefined {
  const isBounded = boundsHops(router)
  const [end, path, first, second] = (isBounded !== true && readExactly(input, plain)?.[0]) || []
  if (end && path && first !== undefined && second !== undefined)
    return toHopSwap({ exact, end, path, first, second })
  const [newEnd, newPath, , newFirst, newSecond] =
    (isBounded !== false && readExactly(input, bounded)?.[0]) || []
  if (!newEnd || !newPath || newFirst === undefined || newSecond === undefined) return undefined
  return toHopSwap({ exact, end: newEnd, path: newPath, first: newFirst, second: newSecond })
}

function readExactly<const Inputs extends readonly AbiParameter[]>(input: `0x${string}`, inputs: Inputs) {
  const values = decodeValues(input, inputs)
  if (!values) return undefined
  return encodeAbiParameters(inputs, values as never) === input ? values : undefined
}

type Amounts = { readonly exact: 'in' | 'out'; readonly first: bigint; readonly second: bigint }

function toHopSwap({
  end,
  path,
  ...amounts
}: Amounts & {
  readonly end: string
  readonly path: readonly (readonly [string, ...unknown[]])[]
}): V4Action | undefined {
  const far = (amounts.exact === 'in' ? path.at(-1) : path[0])?.[0]
  if (!far) return undefined
  const [tokenIn, tokenOut] = amounts.exact === 'in' ? [end, far] : [far, end]
  return toSwap({ ...amounts, tokenIn, tokenOut })
}

function toSwap({
  exact,
  first,
  second,
  ...tokens
}: Amounts & { readonly tokenIn: string; readonly tokenOut: string }): V4Action {
  const [amountIn, amountOut] = exact === 'in' ? [first, second] : [second, first]
  const [tokenIn, tokenOut] = [toToken(tokens.tokenIn), toToken(tokens.tokenOut)]
  return { type: 'swap', exact, tokenIn, tokenOut, amountIn, amountOut }
}

function toToken(currency: string): V4Token {
  return currency === COIN ? 'native' : lowerCase(currency)
}
