import {
  type Address,
  concat,
  encodeAbiParameters,
  encodeFunctionData,
  encodePacked,
  type Hex,
  parseAbi,
  parseAbiParameters,
} from 'viem'
import { signPermitBatch, signPermitSingle } from '../permit2Signed.ts'
import type { World } from '../world.ts'

const abi = parseAbi([
  'function execute(bytes commands, bytes[] inputs, uint256 deadline) payable',
  'function execute(bytes commands, bytes[] inputs) payable',
])
const encode = (types: string, values: readonly unknown[]) =>
  encodeAbiParameters(parseAbiParameters(types), values)

/** One command with what it is given. */
export type Command = { readonly code: Hex; readonly input: Hex }
type Route = { readonly recipient: Address; readonly path: readonly Address[]; readonly byUser?: boolean }
type ExactIn = Route & { readonly amount: bigint; readonly minimum: bigint }
type ExactOut = Route & { readonly amount: bigint; readonly maximum: bigint }

/** Stand for the sender and for the router itself. */
export const SENDER: Address = '0x0000000000000000000000000000000000000001'
export const ROUTER: Address = '0x0000000000000000000000000000000000000002'
/** Stands for the coin. */
export const COIN: Address = '0x0000000000000000000000000000000000000000'
/** Stands for all that the router holds. */
export const HELD = 2n ** 255n

const swapV3 = 'address, uint256, uint256, bytes, bool'
const swapV2 = 'address, uint256, uint256, address[], bool'
const three = 'address, address, uint256'
/** The pools of the devnet with the smallest fee. */
const packPath = (path: readonly Address[]) =>
  concat(path.flatMap((token, index) => (index === 0 ? [token] : [encodePacked(['uint24'], [500]), token])))

/** The commands of Uniswap's Universal Router, each as it is written. */
export const commands = {
  v3In: ({ recipient, path, amount, minimum, byUser = true }: ExactIn) =>
    make('0x00', swapV3, [recipient, amount, minimum, packPath(path), byUser]),
  /** V3 is told the way back to front. */
  v3Out: ({ recipient, path, amount, maximum, byUser = true }: ExactOut) =>
    make('0x01', swapV3, [recipient, amount, maximum, packPath([...path].reverse()), byUser]),
  v2In: ({ recipient, path, amount, minimum, byUser = true }: ExactIn) =>
    make('0x08', swapV2, [recipient, amount, minimum, path, byUser]),
  v2Out: ({ recipient, path, amount, maximum, byUser = true }: ExactOut) =>
    make('0x09', swapV2, [recipient, amount, maximum, path, byUser]),
  pull: (token: Address, to: Address, amount: bigint) => make('0x02', three, [token, to, amount]),
  sweep: (token: Address, to: Address, minimum: bigint) => make('0x04', three, [token, to, minimum]),
  pay: (token: Address, to: Address, amount: bigint) => make('0x05', three, [token, to, amount]),
  portion: (token: Address, to: Address, bps: bigint) => make('0x06', three, [token, to, bps]),
  wrap: (to: Address, amount: bigint) => make('0x0b', 'address, uint256', [to, amount]),
  unwrap: (to: Address, minimum: bigint) => make('0x0c', 'address, uint256', [to, minimum]),
  permit: (world: World, o: Parameters<typeof signPermitSingle>[1]) => {
    const { permit, signature } = signPermitSingle(world, o)
    const { token, amount, expiration, nonce } = permit.details
    const values = [[token, amount, expiration, nonce], permit.spender, permit.sigDeadline]
    return make('0x0a', '((address, uint160, uint48, uint48), address, uint256), bytes', [values, signature])
  },
  permitBatch: (world: World, o: Parameters<typeof signPermitBatch>[1]) => {
    const { permit, signature } = signPermitBatch(world, o)
    const list = permit.details.map(({ token, amount, expiration, nonce }) => [
      token,
      amount,
      expiration,
      nonce,
    ])
    const values = [list, permit.spender, permit.sigDeadline]
    return make('0x03', '((address, uint160, uint48, uint48)[], address, uint256), bytes', [
      values,
      signature,
    ])
  },
  /** Moves several tokens at once by Permit2. */
  pullMany: (moves: readonly (readonly [from: Address, to: Address, amount: bigint, token: Address])[]) =>
    make('0x0d', '(address, address, uint160, address)[]', [moves]),
  /** A list of commands within the list. */
  subPlan: (inner: readonly Command[]) => make('0x21', 'bytes, bytes[]', toLists(inner)),
} as const

/** @returns the call to the router that runs these commands in order */
export function execute(list: readonly Command[], deadline?: bigint): Hex {
  const [codes, inputs] = toLists(list)
  return deadline === undefined
    ? encodeFunctionData({ abi, functionName: 'execute', args: [codes, inputs] })
    : encodeFunctionData({ abi, functionName: 'execute', args: [codes, inputs, deadline] })
}

function toLists(list: readonly Command[]): readonly [Hex, Hex[]] {
  return [concat(list.map(({ code }) => code)), list.map(({ input }) => input)]
}

function make(code: Hex, types: string, values: readonly unknown[]): Command {
  return { code, input: encode(types, values) }
}
