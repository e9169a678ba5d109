import { decodeArguments } from '../abi/decodeArguments.ts'
import type { DecodedSteps } from './decodedSteps.ts'
import { paymentSteps } from './paymentSteps.ts'
import type { RouterStep } from './step.ts'
import { swapSteps } from './swapSteps.ts'

/** Router calls hold a handful of steps, one within the other at most once. */
const MAX_STEPS = 32
const MAX_DEPTH = 2

const bytesList = { type: 'bytes[]' } as const
const plainMulticall = { selector: '0xac9650d8', inputs: [bytesList] } as const
const deadlineMulticall = { selector: '0x5ae401dc', inputs: [{ type: 'uint256' }, bytesList] } as const
const blockMulticall = { selector: '0x1f0464d1', inputs: [{ type: 'bytes32' }, bytesList] } as const

/**
 * Takes a call to SwapRouter or SwapRouter02 apart, whatever is wrapped in a multicall.
 *
 * @returns undefined when any part of it is not a step that is known: half a truth would mislead
 */
export function decodeSteps(data: `0x${string}`, depth = 0): DecodedSteps | undefined {
  const wrapped = readMulticall(data)
  if (wrapped) return depth < MAX_DEPTH ? decodeAll(wrapped, depth + 1) : undefined
  const swap = swapSteps(data)
  if (swap) return swap
  const payment = paymentSteps(data)
  return payment && { steps: [payment], deadline: undefined }
}

type Wrapped = { readonly calls: readonly `0x${string}`[]; readonly deadline: bigint | undefined }

function readMulticall(data: `0x${string}`): Wrapped | undefined {
  const plain = decodeArguments(data, plainMulticall)
  if (plain) return { calls: plain[0], deadline: undefined }
  const timed = decodeArguments(data, deadlineMulticall)
  if (timed) return { calls: timed[1], deadline: timed[0] }
  const atBlock = decodeArguments(data, blockMulticall)
  return atBlock && { calls: atBlock[1], deadline: undefined }
}

function decodeAll({ calls, deadline }: Wrapped, depth: number): DecodedSteps | undefined {
  if (calls.length > MAX_STEPS) return undefined
  const steps: RouterStep[] = []
  let earliest = deadline
  for (const call of calls) {
    const decoded = decodeSteps(call, depth)
    if (!decoded) return undefined
    steps.push(...decoded.steps)
    earliest = minimum(earliest, decoded.deadline)
  }
  return steps.length > MAX_STEPS ? undefined : { steps, deadline: earliest }
}

function minimum(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}
