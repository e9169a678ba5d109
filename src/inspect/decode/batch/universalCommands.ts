import { decodeArguments, decodeValues, getSelector } from '../../../defi/abi/decodeArguments.ts'
import { lowerCase } from '../../../defi/swap.ts'
import { COIN, ROUTER, SENDER } from '../../../defi/uniswapV3/step.ts'
import { permitBatch, permitSingle, timed, untimed } from '../../../defi/uniswapV3/universalAbi.ts'
import { readV4Plan } from '../../../defi/uniswapV3/v4Plan.ts'
import { isUnlimited } from '../../assets/assetRef.ts'
import { USUAL_FEE_BPS } from '../../usualFee.ts'
import type { CallToDecode, DecodedCall, Decoder, InnerCall } from '../decodedCall.ts'
import { unknownCall } from '../unknownCall.ts'
import { createPurse, type Purse } from './universalPurse.ts'

const address = { type: 'address' } as const
const uint = { type: 'uint256' } as const
/** `(from, to, amount, token)`, as Permit2 moves several at once. */
const moves = [{ type: 'tuple[]', components: [address, address, { type: 'uint160' }, address] }] as const

/** The first bit lets a command fail; the others say which it is. */
const COMMAND_MASK = 0x3f
/** More than any router is given. */
const MAX_COMMANDS = 50
const SUB_PLAN = 0x21
const PAY_PORTION = 0x06

type Read = (input: `0x${string}`, call: CallToDecode) => readonly DecodedCall[] | undefined

/**
 * What a Universal Router is told to do, where it does not come to one swap: each command by itself, so that what it
 * hands to others and whom it lets move tokens is seen.
 * @see https://docs.uniswap.org/contracts/universal-router/technical-reference
 */
export const universalCommands: Decoder = (call, decodeInner) => {
  const { to } = call
  const read = decodeArguments(call.data, timed) ?? decodeArguments(call.data, untimed)
  if (!to || !read) return undefined
  const codes = read[0].slice(2).match(/../g) ?? []
  if (codes.length !== read[1].length) return undefined
  const purse = createPurse(call)
  const inner = codes.slice(0, MAX_COMMANDS).flatMap((written, index) => {
    const input = read[1][index] ?? '0x'
    const code = Number.parseInt(written, 16) & COMMAND_MASK
    purse.note(code, input)
    const decoded =
      code === SUB_PLAN
        ? [decodeInner({ ...call, value: 0n, data: `${untimed.selector}${input.slice(2)}` })]
        : code === PAY_PORTION
          ? readPortion(input, call, purse)
          : (readers.get(code)?.(input, call) ?? [nameCommand(code, to)])
    return decoded.map((one) => ({ actor: to, target: to, data: input, isDelegate: false, decoded: one }))
  })
  const more = codes.length > MAX_COMMANDS ? [toUnread(to)] : []
  return {
    ...unknownCall(call),
    ...{ selector: getSelector(call.data), arguments: undefined },
    inner: [...inner, ...more],
  }
}

function toUnread(to: `0x${string}`): InnerCall {
  const decoded = { ...name('more', to), isUnread: true } as DecodedCall
  return { actor: to, target: to, data: '0x', isDelegate: false, decoded }
}

const readers: ReadonlyMap<number, Read> = new Map<number, Read>([
  [0x02, (input, call) => readTransfer(input, call)],
  [0x04, (input, call) => readTransfer(input, call)],
  [0x05, (input, call) => readTransfer(input, call)],
  [0x0c, (input, call) => readUnwrap(input, call)],
  [
    0x0d,
    (input, call) =>
      decodeValues(input, moves)?.[0].flatMap(([, to, amount, token]) => toTransfer(token, to, amount, call)),
  ],
  [
    0x0a,
    (input) => {
      const [permit] = decodeValues(input, permitSingle) ?? []
      return permit && [toApproval(permit[0][0], permit[0][1], permit[1])]
    },
  ],
  [0x10, readV4],
  [
    0x03,
    (input) => {
      const [permit] = decodeValues(input, permitBatch) ?? []
      return permit?.[0].map(([token, amount]) => toApproval(token, amount, permit[1]))
    },
  ],
])

/** PAY_PORTION(token, recipient, basis points): a usual fee is named, more than that is handed to somebody. */
function readPortion(input: `0x${string}`, call: CallToDecode, purse: Purse): readonly DecodedCall[] {
  const [token, recipient, bps] = decodeValues(input, [address, address, uint]) ?? []
  if (!token || !recipient || bps === undefined || bps <= USUAL_FEE_BPS || !call.to) {
    return call.to ? [nameCommand(PAY_PORTION, call.to)] : []
  }
  return toTransfer(token, recipient, (purse.getHeld(lowerCase(token)) * bps) / 10_000n, call)
}

/** PERMIT2_TRANSFER_FROM, SWEEP and TRANSFER write the same: what, to whom, and how much or the least. */
function readTransfer(input: `0x${string}`, call: CallToDecode) {
  const [token, recipient, amount] = decodeValues(input, [address, address, uint]) ?? []
  return token && recipient && amount !== undefined ? toTransfer(token, recipient, amount, call) : undefined
}

/** What a plan for the pools of V4 hands to others, at least; what it swaps is left to the simulation. */
function readV4(input: `0x${string}`, call: CallToDecode): readonly DecodedCall[] | undefined {
  const actions = call.to && readV4Plan(input, call.to)
  if (!actions) return undefined
  const least = new Map<string, bigint>()
  for (const action of actions) {
    if (action?.type === 'swap')
      least.set(action.tokenOut, (least.get(action.tokenOut) ?? 0n) + action.amountOut)
  }
  const handed = actions.flatMap((action) => {
    if (action?.type !== 'take' && action?.type !== 'portion') return []
    if ([SENDER, call.from].includes(action.recipient)) return []
    const due = least.get(action.token) ?? 0n
    const amount = action.type === 'take' ? action.amount || due : (due * action.feeBps) / 10_000n
    return toTransfer(action.token === 'native' ? COIN : action.token, action.recipient, amount, call)
  })
  return call.to && [name('swapOnV4', call.to), ...handed]
}

function readUnwrap(input: `0x${string}`, call: CallToDecode) {
  const [recipient, minimum] = decodeValues(input, [address, uint]) ?? []
  return recipient && minimum !== undefined ? toTransfer(COIN, recipient, minimum, call) : undefined
}

/** What stays with the router, and what comes back to the sender, is sent to nobody. */
function toTransfer(
  token: string,
  written: string,
  amount: bigint,
  { from, to }: CallToDecode,
): DecodedCall[] {
  const recipient = lowerCase(written)
  if (to && recipient === ROUTER) return [name('keep', to)]
  if (to && (recipient === SENDER || recipient === from)) return [name('giveBack', to)]
  const asset = token === COIN ? ({ type: 'native' } as const) : toToken(token)
  return [{ type: 'transfer', asset, amount, recipient: recipient === ROUTER && to ? to : recipient }]
}

function toApproval(token: string, amount: bigint, written: string): DecodedCall {
  const spender = lowerCase(written)
  const asset = toToken(token)
  if (amount === 0n) return { type: 'revoke', asset, spender }
  const unlimited = isUnlimited(amount)
  return { type: 'approve', asset, amount, unlimited, spender, editable: false, increases: false }
}

function toToken(token: string) {
  return { type: 'erc20', address: lowerCase(token) } as const
}

const names: ReadonlyMap<number, string> = new Map([
  [0x00, 'swapOnV3'],
  [0x01, 'swapOnV3ExactOut'],
  [0x06, 'payPortion'],
  [0x08, 'swapOnV2'],
  [0x09, 'swapOnV2ExactOut'],
  [0x0b, 'wrap'],
  [0x0e, 'checkBalance'],
  [0x10, 'swapOnV4'],
])

function nameCommand(code: number, router: `0x${string}`): DecodedCall {
  return name(names.get(code) ?? `command${code}`, router)
}

function name(text: string, contract: `0x${string}`): DecodedCall {
  return { type: 'call', contract, selector: undefined, signature: `${text}()`, arguments: undefined }
}
