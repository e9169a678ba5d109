import { decodeArguments, getSelector } from '../abi/decodeArguments.ts'
import { lowerCase } from '../swap.ts'
import type { RouterStep, StepFee } from './step.ts'

const uint = { type: 'uint256' } as const
const address = { type: 'address' } as const

type Reader = (data: `0x${string}`, selector: `0x${string}`) => RouterStep | undefined

/** @returns what a call of a router's payment functions does; undefined when it is none of them */
export function paymentSteps(data: `0x${string}`): RouterStep | undefined {
  const selector = getSelector(data)
  return selector && readers.get(selector)?.(data, selector)
}

/**
 * Functions of both routers that move what a swap left with the router, and permits.
 * @see https://docs.uniswap.org/contracts/v3/reference/periphery/base/PeripheryPayments
 */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  // unwrapWETH9(amountMinimum, recipient) and, to the sender, unwrapWETH9(amountMinimum)
  [
    '0x49404b7c',
    (data, selector) => {
      const read = decodeArguments(data, { selector, inputs: [uint, address] })
      return read && sweep('wrapped', read[0], { to: read[1] })
    },
  ],
  [
    '0x49616997',
    (data, selector) => {
      const read = decodeArguments(data, { selector, inputs: [uint] })
      return read && sweep('wrapped', read[0])
    },
  ],
  // unwrapWETH9WithFee(amountMinimum, recipient, feeBips, feeRecipient), and without recipient
  [
    '0x9b2c0a37',
    (data, selector) => {
      const read = decodeArguments(data, { selector, inputs: [uint, address, uint, address] })
      return read && sweep('wrapped', read[0], { to: read[1], fee: toFee(read[2], read[3]) })
    },
  ],
  [
    '0xd4ef38de',
    (data, selector) => {
      const read = decodeArguments(data, { selector, inputs: [uint, uint, address] })
      return read && sweep('wrapped', read[0], { fee: toFee(read[1], read[2]) })
    },
  ],
  // sweepToken(token, amountMinimum, recipient), and without recipient
  [
    '0xdf2ab5bb',
    (data, selector) => {
      const read = decodeArguments(data, { selector, inputs: [address, uint, address] })
      return read && sweep(read[0], read[1], { to: read[2] })
    },
  ],
  [
    '0xe90a182f',
    (data, selector) => {
      const read = decodeArguments(data, { selector, inputs: [address, uint] })
      return read && sweep(read[0], read[1])
    },
  ],
  // sweepTokenWithFee(token, amountMinimum, recipient, feeBips, feeRecipient), and without recipient
  [
    '0xe0e189a0',
    (data, selector) => {
      const read = decodeArguments(data, { selector, inputs: [address, uint, address, uint, address] })
      return read && sweep(read[0], read[1], { to: read[2], fee: toFee(read[3], read[4]) })
    },
  ],
  [
    '0x3068c554',
    (data, selector) => {
      const read = decodeArguments(data, { selector, inputs: [address, uint, uint, address] })
      return read && sweep(read[0], read[1], { fee: toFee(read[2], read[3]) })
    },
  ],
  [
    '0xf2d5d56b',
    (data, selector) => {
      const read = decodeArguments(data, { selector, inputs: [address, uint] })
      return read && { type: 'pull', token: lowerCase(read[0]), amount: read[1] }
    },
  ],
  [
    '0x1c58db4f',
    (data, selector) => {
      const read = decodeArguments(data, { selector, inputs: [uint] })
      return read && { type: 'wrap', amount: read[0] }
    },
  ],
  ['0x12210e8a', () => ({ type: 'refund', minimum: 0n })],
  // selfPermit, selfPermitIfNecessary, selfPermitAllowed, selfPermitAllowedIfNecessary
  ['0xf3995c67', () => ({ type: 'none' })],
  ['0xc2e3140a', () => ({ type: 'none' })],
  ['0x4659a494', () => ({ type: 'none' })],
  ['0xa4a78f0c', () => ({ type: 'none' })],
])

/** Without `to` the sender gets it. */
function sweep(
  token: `0x${string}` | 'wrapped',
  minimum: bigint,
  { to, fee }: { to?: `0x${string}`; fee?: StepFee } = {},
): RouterStep {
  return {
    type: 'sweep',
    token: token === 'wrapped' ? token : lowerCase(token),
    minimum,
    recipient: to === undefined ? 'sender' : lowerCase(to),
    ...(fee && { fee }),
  }
}

function toFee(bps: bigint, recipient: `0x${string}`): StepFee {
  return { bps, recipient: lowerCase(recipient) }
}
